package io.mailadmin.examples.quickstart;

import io.mailadmin.error.FieldError;
import io.mailadmin.error.MailAdminException;
import java.util.List;
import java.util.Map;

/** Why a call was refused, field by field, with the fields called as the manual calls them. */
final class Reasons {

    private static final Map<String, String> FIELDS = Map.of(
            "givenName", "이름",
            "familyName", "성",
            "orgUnit", "조직 단위",
            "serviceType", "서비스 종류",
            "login", "사용자 Login",
            "password", "비밀 번호",
            "passwordConfirmation", "비밀 번호 확인",
            "primarySmtpAddress", "1차 SMTP 주소");

    private Reasons() {}

    /** One reason or several; the field is blank if the refusal is not about one. */
    static List<FieldError> of(MailAdminException e) {
        return e.errors().isEmpty() ? List.of(FieldError.withText("", e.code(), null, e.text())) : e.errors();
    }

    /** The name of the field at fault. */
    static String fieldOf(FieldError error) {
        return FIELDS.getOrDefault(error.field(), error.field());
    }
}
