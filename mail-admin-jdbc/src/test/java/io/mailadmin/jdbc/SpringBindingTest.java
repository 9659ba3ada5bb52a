package io.mailadmin.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.id.MailUserId;
import io.mailadmin.password.HashedPassword;
import io.mailadmin.password.Password;
import io.mailadmin.password.TemporaryPassword;
import org.junit.jupiter.api.Test;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.DefaultConversionService;

/** What Spring makes of the parameters of a request by itself. */
class SpringBindingTest {

    private final ConversionService spring = new DefaultConversionService();

    @Test
    void idsAndTypedPasswordsBindAndHashesDoNot() {
        assertThat(spring.canConvert(String.class, MailUserId.class)).isTrue();
        assertThat(spring.canConvert(String.class, Password.class)).isTrue();
        assertThat(spring.canConvert(String.class, HashedPassword.class)).isFalse();
        assertThat(spring.canConvert(String.class, TemporaryPassword.class)).isFalse();
    }
}
