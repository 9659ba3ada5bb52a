package io.mailadmin.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Clicks and types what a reader of the manual does: things are found by the words that they show. */
final class Browser {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static ChromeDriver shared;
    private static ChromeDriver withoutScripts;

    private final ChromeDriver driver;
    private final RunningPortal portal;
    private final Language language;

    private Browser(ChromeDriver driver, RunningPortal portal, Language language) {
        this.driver = driver;
        this.portal = portal;
        this.language = language;
    }

    /** The manual's two languages. */
    enum Language {
        KO,
        EN
    }

    /** One browser for all tests, without the cookies of the test before. */
    static synchronized Browser open(RunningPortal portal, Language language) {
        shared = shared == null ? start(true) : shared;
        return anew(shared, portal, language);
    }

    /** Another one, in which JavaScript is switched off. */
    static synchronized Browser openWithoutJavaScript(RunningPortal portal, Language language) {
        withoutScripts = withoutScripts == null ? start(false) : withoutScripts;
        return anew(withoutScripts, portal, language);
    }

    private static ChromeDriver start(boolean withJavaScript) {
        ChromeDriver driver = Chromium.start(withJavaScript);
        Runtime.getRuntime().addShutdownHook(new Thread(driver::quit));
        return driver;
    }

    private static Browser anew(ChromeDriver driver, RunningPortal portal, Language language) {
        Browser browser = new Browser(driver, portal, language);
        browser.go("/sign-in");
        driver.manage().deleteAllCookies();
        return browser.go("/sign-in?lang=" + language.name().toLowerCase(Locale.ROOT));
    }

    /** The word in the language of this test. */
    String say(String korean, String english) {
        return language == Language.KO ? korean : english;
    }

    Browser go(String path) {
        driver.get(portal.url() + path);
        return this;
    }

    /** Signs in as the manual's first chapter says. */
    Browser signIn(String login, String password) {
        type(say("사용자 Login", "User login"), login);
        type(say("비밀번호", "Password"), password);
        return click(say("로그인", "Sign in"));
    }

    /** Fills in the field with this label. */
    Browser type(String label, String text) {
        WebElement field = field(label);
        field.clear();
        field.sendKeys(text);
        return this;
    }

    /** Chooses in the list with this label. */
    Browser choose(String label, String option) {
        Select select = new Select(field(label));
        WebElement wanted = select.getOptions().stream()
                .filter(item -> item.getText().strip().equals(option))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no option " + option + " in " + label));
        wanted.click();
        return this;
    }

    /** Clicks the link or button that shows these words. */
    Browser click(String words) {
        String shows = "normalize-space()=" + quoted(words);
        WebElement target = one(
                "//main//a[%1$s] | //main//button[%1$s] | //header//a[%1$s] | //header//button[%1$s]".formatted(shows));
        return follow(target);
    }

    /** Clicks the link in the same line as these words: {@code 관리자들: [추가]}. */
    Browser click(String before, String words) {
        return follow(one(
                "//*[a and contains(text(), %s)]/a[normalize-space()=%s]".formatted(quoted(before), quoted(words))));
    }

    /**
     * Clicks and waits for the next page, which lacks the mark of this one. The clicked element is not asked whether it is gone:
     * while pages change, the driver sometimes answers that with an error of its own.
     */
    private Browser follow(WebElement target) {
        driver.executeScript("window.left = true");
        target.click();
        new WebDriverWait(driver, LONGEST_WAIT)
                .ignoring(WebDriverException.class)
                .until(page ->
                        (Boolean) driver.executeScript("return !window.left && document.readyState === 'complete'"));
        return this;
    }

    Browser tick(String label) {
        field(label).click();
        return this;
    }

    /** Chooses a file of this machine in the field with this label. */
    Browser attach(String label, Path file) {
        field(label).sendKeys(file.toString());
        return this;
    }

    /** Waits until the page says this by itself. */
    Browser waitsFor(String text) {
        new WebDriverWait(driver, LONGEST_WAIT)
                .ignoring(WebDriverException.class)
                .until(page -> text().contains(text));
        return this;
    }

    String value(String label) {
        return field(label).getDomProperty("value");
    }

    String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    String heading() {
        return driver.findElement(By.tagName("h1")).getText();
    }

    /** What stands beside the field with this label because it was refused. */
    String errorBeside(String label) {
        return driver.findElement(By.id(field(label).getDomAttribute("id") + "-error"))
                .getText();
    }

    /** What the page as a whole was refused for. */
    List<String> errors() {
        return driver.findElements(By.cssSelector("main .error[role=alert]")).stream()
                .map(WebElement::getText)
                .toList();
    }

    String path() {
        return driver.getCurrentUrl().substring(portal.url().length());
    }

    Browser sees(String... texts) {
        assertThat(text()).contains(texts);
        return this;
    }

    Browser doesNotSee(String text) {
        assertThat(text()).doesNotContain(text);
        return this;
    }

    /** Clicks the button in the row of a table that has this heading. */
    Browser inRowOf(String heading, String words) {
        return follow(one("//tr[th[normalize-space()=%s]]//button[normalize-space()=%s]"
                .formatted(quoted(heading), quoted(words))));
    }

    /** Opens the part of the page below these words. */
    Browser unfold(String words) {
        one("//summary[normalize-space()=" + quoted(words) + "]").click();
        return this;
    }

    ChromeDriver driver() {
        return driver;
    }

    private WebElement field(String label) {
        WebElement found = one("//main//label[normalize-space()=" + quoted(label) + "]");
        return driver.findElement(By.id(found.getDomAttribute("for")));
    }

    private WebElement one(String xpath) {
        List<WebElement> found = driver.findElements(By.xpath(xpath));
        assertThat(found).as(xpath + " in\n" + text()).isNotEmpty();
        return found.get(0);
    }

    private static String quoted(String text) {
        return text.contains("'") ? '"' + text + '"' : "'" + text + "'";
    }
}
