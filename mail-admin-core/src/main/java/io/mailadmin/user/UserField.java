package io.mailadmin.user;

/**
 * What users are found by (chapter 8). In names, an initial consonant that stands alone finds each syllable that begins with
 * it: {@code ㄱㅁㅅ} and {@code 김ㅁ수} find {@code 김민수}.
 */
public enum UserField {
    /** 1차 SMTP 주소. */
    PRIMARY_SMTP_ADDRESS,
    /** 이름. */
    GIVEN_NAME,
    /** 성. */
    FAMILY_NAME,
    /**
     * 성 and 이름 together, with or without a space: {@code 김민수}. A word of several parts also finds the given name first, as
     * in {@code Anna Müller}.
     */
    FULL_NAME,
    /** Any of the others. */
    ANY
}
