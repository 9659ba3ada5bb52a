package io.mailadmin.examples.portal;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** The real browser of this machine. Without one its tests are skipped, but with {@code CI=true} they fail. */
final class Chromium {

    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");
    private static final Optional<Path> BROWSER = onPath("chromium", "chromium-browser", "google-chrome");
    private static final Optional<Path> DRIVER = onPath("chromedriver");
    private static final String ABSENT = "chromium and chromedriver are not on this machine: browser tests are skipped";

    private Chromium() {}

    static ChromeDriver start(boolean withJavaScript) {
        SELENIUM.setLevel(Level.SEVERE); // it wants developer tools of this very version, which no test uses
        if (BROWSER.isEmpty() || DRIVER.isEmpty()) {
            absent();
        }
        var options = new ChromeOptions();
        options.setBinary(BROWSER.orElseThrow().toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1280,900");
        if (!withJavaScript) {
            options.setExperimentalOption("prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
        }
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.orElseThrow().toFile())
                .usingAnyFreePort()
                .withLogOutput(OutputStream.nullOutputStream())
                .build();
        return new ChromeDriver(service, options);
    }

    private static void absent() {
        if ("true".equals(System.getenv("CI"))) {
            throw new AssertionError(ABSENT + "; with CI=true they must run");
        }
        System.err.println(ABSENT);
        abort(ABSENT);
    }

    private static Optional<Path> onPath(String... names) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(names)
                .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
