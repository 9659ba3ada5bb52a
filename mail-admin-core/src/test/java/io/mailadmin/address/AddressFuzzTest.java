package io.mailadmin.address;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever is typed is refused, or has a canonical form that is its own. */
class AddressFuzzTest {

    @FuzzTest(maxDuration = "10m")
    void addresses(byte[] typed) {
        EmailAddress.parse(new String(typed, UTF_8)).ifPresent(address -> {
            assertThat(EmailAddress.parse(address.toString())).contains(address);
            assertThat(EmailAddress.parse(address.toUnicode())).contains(address);
            assertThat(EmailAddress.of(address.localPart(), address.domain())).isEqualTo(address);
        });
    }

    @FuzzTest(maxDuration = "10m")
    void accounts(byte[] typed) {
        MailAccount.parse(new String(typed, UTF_8)).ifPresent(account -> {
            assertThat(MailAccount.parse(account.toString())).contains(account);
            assertThat(account.matches(account)).isTrue();
        });
    }

    @FuzzTest(maxDuration = "10m")
    void domains(byte[] typed) {
        DomainName.parse(new String(typed, UTF_8)).ifPresent(domain -> {
            assertThat(DomainName.parse(domain.toString())).contains(domain);
            assertThat(DomainName.parse(domain.toUnicode())).contains(domain);
        });
    }
}
