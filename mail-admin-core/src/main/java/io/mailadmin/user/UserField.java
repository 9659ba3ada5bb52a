package io.mailadmin.user;

/** What users are found by (chapter 8). */
public enum UserField {
    /** 1차 SMTP 주소. */
    PRIMARY_SMTP_ADDRESS,
    /** 이름. */
    GIVEN_NAME,
    /** 성. */
    FAMILY_NAME
}
