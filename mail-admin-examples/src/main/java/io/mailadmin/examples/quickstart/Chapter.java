package io.mailadmin.examples.quickstart;

/** The chapters of the administrator's manual, in its own words. */
enum Chapter {
    SIGN_IN("1. 관리자 페이지 로그인 · Sign in"),
    FIRST_PAGE("2. 첫화면 · First page"),
    CREATE_USER("3. 새로운 사용자 계정 생성 · Create a user"),
    CREATE_ADMINISTRATORS("4. 새로운 관리자 계정 생성 · Create administrators"),
    CREATE_ORG_UNIT("5. 새로운 조직 생성 · Create an organization unit"),
    UNIT_ADMINISTRATORS("6. 조직별 관리자 계정 생성 · Administrators of a unit"),
    MODIFY_AND_DELETE("7. 계정 수정 및 삭제 · Modify and delete a user"),
    FIND_USERS("8. 사용자 찾기 · Find users");

    private final String title;

    Chapter(String title) {
        this.title = title;
    }

    /** Its number and its title in Korean and English. */
    String title() {
        return title;
    }
}
