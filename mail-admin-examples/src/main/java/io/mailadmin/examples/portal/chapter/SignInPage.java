package io.mailadmin.examples.portal.chapter;

import io.mailadmin.examples.portal.web.SignInFailed;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;

/** 1. 관리자 페이지 로그인 · Sign in. Spring Security takes the form and asks mail-admin. */
@Controller
final class SignInPage {

    @GetMapping("/sign-in")
    String page(
            @RequestParam(required = false) @Nullable String refused,
            @SessionAttribute(name = WebAttributes.AUTHENTICATION_EXCEPTION, required = false) @Nullable Exception last,
            Locale locale,
            Model model) {
        if (refused != null && last instanceof SignInFailed failed) {
            model.addAttribute("login", failed.login());
            model.addAttribute("refusal", failed.refusal().message(locale));
        }
        return "sign-in";
    }
}
