package io.mailadmin.jdbc;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What a host embeds runs no foreign code and reaches nothing but the connections that it is given. */
class NothingDangerousTest {

    private static final DescribedPredicate<JavaClass> READS_FOREIGN_FORMATS_OR_CODE = resideInAnyPackage(
            "javax.naming..",
            "javax.script..",
            "javax.xml..",
            "org.xml..",
            "org.w3c..",
            "java.rmi..",
            "java.beans..",
            "java.util.zip..",
            "java.util.jar..",
            "jakarta.el..");
    private static final DescribedPredicate<JavaClass> REACHES_OUT = nameMatching("java\\.net\\.(http\\..*"
                    + "|.*Socket.*|.*URLConnection.*|DatagramPacket|ProxySelector|Authenticator)"
                    + "|java\\.nio\\.(file|channels)\\..*|java\\.io\\.(File|FileInputStream|FileOutputStream|RandomAccessFile)"
                    + "|java\\.lang\\.(ProcessBuilder|Process|Thread\\$Builder)"
                    + "|java\\.io\\.Object(Input|Output)Stream"
                    + "|java\\.util\\.concurrent\\.(Executors|ThreadPoolExecutor|ForkJoinPool|CompletableFuture)"
                    + "|java\\.util\\.Timer|sun\\..*")
            .forSubtype();

    /** The contract kit is for tests, and starts threads. */
    private final JavaClasses main = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.mailadmin")
            .that(DescribedPredicate.not(resideInAPackage("io.mailadmin.contract..")));

    @Test
    void bothModulesAreLookedAt() {
        assertThat(main.contain("io.mailadmin.MailAdmin")).isTrue();
        assertThat(main.contain("io.mailadmin.jdbc.JdbcMailStore")).isTrue();
    }

    @Test
    void noForeignCodeOrFormatIsRead() {
        noClasses()
                .should()
                .dependOnClassesThat(READS_FOREIGN_FORMATS_OR_CODE)
                .orShould()
                .callMethod(ClassLoader.class, "loadClass", String.class)
                .orShould()
                .callMethod(Class.class, "forName", String.class)
                .check(main);
    }

    @Test
    void noFileProcessThreadOrAddressIsReached() {
        noClasses()
                .should()
                .dependOnClassesThat(REACHES_OUT)
                .orShould()
                .callMethod(Runtime.class, "exec", String.class)
                .orShould()
                .callConstructor(Thread.class, Runnable.class)
                .check(main);
    }
}
