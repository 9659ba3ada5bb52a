package io.mailadmin.examples.portal.beyond;

import io.mailadmin.AdminSession;
import io.mailadmin.transfer.UserExport;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** All users that the administrator sees as a file for spreadsheets, streamed however many they are. */
@Controller
final class Export {

    @GetMapping("/users.csv")
    ResponseEntity<StreamingResponseBody> export(AdminSession admin, Locale locale) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv; charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"users.csv\"")
                .body(out -> admin.transfer().exportUsers(UserExport.csv().header(locale), out));
    }
}
