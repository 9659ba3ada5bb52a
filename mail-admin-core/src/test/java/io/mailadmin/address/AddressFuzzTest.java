package io.mailadmin.address;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.mailadmin.internal.text.FuzzedText;

/** Whatever is typed is refused, or has a canonical form that is its own. */
class AddressFuzzTest {

    @FuzzTest(maxDuration = "10m")
    void addresses(byte[] fuzzed) {
        FuzzedText.each(
                fuzzed,
                typed -> EmailAddress.parse(typed).ifPresent(address -> {
                    assertThat(EmailAddress.parse(address.toString())).contains(address);
                    assertThat(EmailAddress.parse(address.toUnicode())).contains(address);
                    assertThat(EmailAddress.of(address.localPart(), address.domain()))
                            .isEqualTo(address);
                }));
    }

    @FuzzTest(maxDuration = "10m")
    void accounts(byte[] fuzzed) {
        FuzzedText.each(
                fuzzed,
                typed -> MailAccount.parse(typed).ifPresent(account -> {
                    assertThat(MailAccount.parse(account.toString())).contains(account);
                    assertThat(account.matches(account)).isTrue();
                }));
    }

    @FuzzTest(maxDuration = "10m")
    void domains(byte[] fuzzed) {
        FuzzedText.each(
                fuzzed,
                typed -> DomainName.parse(typed).ifPresent(domain -> {
                    assertThat(DomainName.parse(domain.toString())).contains(domain);
                    assertThat(DomainName.parse(domain.toUnicode())).contains(domain);
                }));
    }
}
