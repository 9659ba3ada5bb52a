package io.mailadmin.examples.portal.beyond;

import io.mailadmin.AdminSession;
import io.mailadmin.transfer.ImportPasswords;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Reads a list of users: a report first, then in earnest, with the progress shown. An administrator has one list at a time. */
@Controller
@RequestMapping("/users/import")
final class ImportPage {

    private static final String HERE = "redirect:/users/import";

    private final Executor executor;
    private final MessageSource texts;
    private final DataSize largest;

    ImportPage(
            @Qualifier("applicationTaskExecutor") Executor executor,
            MessageSource texts,
            @Value("${spring.servlet.multipart.max-file-size}") DataSize largest) {
        this.executor = executor;
        this.texts = texts;
        this.largest = largest;
    }

    @GetMapping
    String page(
            AdminSession admin,
            @RequestParam(required = false) @Nullable String tooLarge,
            Model model,
            HttpSession session) {
        Optional<ImportJob> job = ImportJob.of(session);
        ImportState state = job.map(ImportJob::state).orElse(null);
        model.addAttribute("state", state);
        model.addAttribute("refresh", state != null && state.running());
        model.addAttribute("passwords", job.map(of -> of.passwords().size()).orElse(0));
        model.addAttribute("tooLarge", tooLarge != null);
        return show(ImportForm.unfilled(), model);
    }

    @PostMapping
    String check(
            AdminSession admin,
            @ModelAttribute("form") ImportForm form,
            BindingResult problems,
            Model model,
            HttpSession session)
            throws IOException {
        if (problems.hasErrors()) {
            return show(form, model);
        }
        if (ImportJob.of(session).filter(job -> job.state().running()).isEmpty()) {
            new ImportJob(admin, form).check(session, executor);
        }
        return HERE;
    }

    @PostMapping("/run")
    String run(HttpSession session) {
        ImportJob.of(session).ifPresent(job -> job.run(executor));
        return HERE;
    }

    @PostMapping("/cancel")
    String cancel(HttpSession session) {
        ImportJob.of(session).ifPresent(ImportJob::cancel);
        return HERE;
    }

    @PostMapping("/discard")
    String discard(HttpSession session) {
        ImportJob.forget(session);
        return HERE;
    }

    @PostMapping("/passwords")
    ResponseEntity<String> passwords(HttpSession session, Locale locale) {
        String header = texts.getMessage("login", null, locale) + "," + texts.getMessage("password", null, locale);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv; charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"passwords.csv\"")
                .body(ImportJob.of(session)
                        .map(job -> job.passwords().take(header))
                        .orElse(""));
    }

    private String show(ImportForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("kinds", ImportPasswords.Kind.values());
        model.addAttribute("largest", largest.toMegabytes());
        return "import";
    }
}
