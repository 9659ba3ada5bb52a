package io.mailadmin.placeholder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import io.mailadmin.contract.PlaceholderContract;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;
import org.slf4j.LoggerFactory;

@ExtendWith(MockitoExtension.class)
class PlaceholderTest implements PlaceholderContract {

    @Mock
    private Supplier<String> supplier;

    @Override
    public String echo(String text) {
        return Placeholder.canonical(Normalizer.normalize(text, Normalizer.Form.NFD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kim", "KIM", "ＫＩＭ"})
    void canonicalFormIgnoresCaseAndWidth(String typed) {
        when(supplier.get()).thenReturn(typed);
        assertThat(Stream.generate(supplier).limit(1).map(Placeholder::canonical))
                .containsExactly("kim");
    }

    @Test
    void validatesWithoutExpressionLanguage() {
        assertThat(new Placeholder(" ").violations()).isEqualTo(1);
        assertThat(new Placeholder("x").violations()).isZero();
    }

    @Test
    void idsAreOfVersion7() {
        assertThat(Placeholder.newId().version()).isEqualTo(7);
    }

    @Test
    void hashes() {
        assertThat(Placeholder.hash("비밀번호", "12345678".getBytes(StandardCharsets.UTF_8)))
                .hasSize(64);
    }

    @Test
    void serialisesWithJackson2And3() throws Exception {
        var value = new Placeholder("x");
        var jackson2 = new com.fasterxml.jackson.databind.ObjectMapper().registerModule(new JavaTimeModule());
        assertThat(jackson2.writeValueAsString(value)).isEqualTo("\"x\"");
        assertThat(jackson2.writeValueAsString(Instant.EPOCH)).isEqualTo("0.0");
        assertThat(new tools.jackson.databind.ObjectMapper().writeValueAsString(value))
                .isEqualTo("\"x\"");
    }

    @Test
    void logsAtDebug() {
        Logger logger = (Logger) LoggerFactory.getLogger(Placeholder.class);
        var events = new ListAppender<ILoggingEvent>();
        events.start();
        logger.addAppender(events);
        try {
            Placeholder.canonical("kim");
        } finally {
            logger.detachAppender(events);
        }
        assertThat(events.list).extracting(ILoggingEvent::getLevel).containsExactly(Level.DEBUG);
    }

    @Test
    void architectureIsReadable() {
        ArchRuleDefinition.noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.jdbi..")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("io.mailadmin"));
    }
}
