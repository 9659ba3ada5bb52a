package io.mailadmin.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.examples.portal.Browser.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** Who has no mouse. */
class KeyboardTest {

    private final RunningPortal portal = RunningPortal.onH2();
    private final Company company = portal.newCompany();
    private final Browser browser = Browser.open(portal, Language.EN).signIn(company.login("admin"), Company.PASSWORD);

    @Test
    void aUserIsCreatedFieldByField() {
        browser.go("/users/new");
        assertThat(press(Keys.TAB).getText()).isEqualTo("Skip to the content");
        assertThat(focused().getLocation().x).isNotNegative();
        press(Keys.ENTER);

        for (String link : List.of("Find users", "Create", "Import", "Trash")) {
            assertThat(press(Keys.TAB).getText()).isEqualTo(link);
        }
        for (List<String> field : List.of(
                List.of("givenName", "민수"),
                List.of("familyName", "김"),
                List.of("orgUnit", ""),
                List.of("serviceType", "s"),
                List.of("login", "minsu"),
                List.of("password", "Busan-Winter-2026"),
                List.of("passwordConfirmation", "Busan-Winter-2026"),
                List.of("primarySmtpAddress", "minsu"))) {
            assertThat(press(Keys.TAB).getDomAttribute("id")).isEqualTo(field.get(0));
            focused().sendKeys(field.get(1));
        }
        assertThat(press(Keys.TAB).getText()).isEqualTo("Create user");
        focused().sendKeys(Keys.ENTER);

        browser.waitsFor("was created");
        assertThat(company.admin().users().findByLogin(company.login("minsu"))).isPresent();
    }

    @Test
    void whereTheFocusIsCanBeSeen() {
        browser.go("/users");

        for (int i = 0; i < 20; i++) {
            WebElement at = press(Keys.TAB);
            assertThat(at.getCssValue("outline-style"))
                    .as(at.getTagName() + " " + at.getText())
                    .isNotEqualTo("none");
            assertThat(at.getCssValue("outline-width")).isEqualTo("3px");
        }
    }

    private WebElement press(Keys key) {
        new Actions(browser.driver()).sendKeys(key).perform();
        return focused();
    }

    private WebElement focused() {
        return browser.driver().switchTo().activeElement();
    }
}
