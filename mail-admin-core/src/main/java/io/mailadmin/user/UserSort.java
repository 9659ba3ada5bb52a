package io.mailadmin.user;

/** What users are sorted by; those that are alike by address. */
public enum UserSort {
    /** 1차 SMTP 주소. */
    PRIMARY_SMTP_ADDRESS,
    /** 이름, then 성. */
    GIVEN_NAME,
    /** 성, then 이름. */
    FAMILY_NAME,
    /** When they were created. */
    CREATED
}
