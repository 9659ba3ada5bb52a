package io.mailadmin.examples.quickstart;

import io.mailadmin.error.FieldError;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.error.LocalizedMessage;
import io.mailadmin.error.MailAdminException;
import java.util.List;
import java.util.Locale;
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
        if (e instanceof InvalidInputException invalid) {
            return invalid.errors();
        }
        String field = e.field();
        var text = new LocalizedMessage(e.message(Locale.ENGLISH), e.message(Locale.KOREAN));
        return List.of(FieldError.withText(field == null ? "" : field, e.code(), null, text));
    }

    /** The name of the field at fault. */
    static String fieldOf(FieldError error) {
        return FIELDS.getOrDefault(error.field(), error.field());
    }
}
