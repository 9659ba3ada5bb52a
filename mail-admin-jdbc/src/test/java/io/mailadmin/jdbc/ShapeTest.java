package io.mailadmin.jdbc;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ShapeTest {

    private final JavaClasses main = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.mailadmin.jdbc");

    @Test
    void aHostSeesTheStoreWhatItAsksForTheSchemaAndTheContainsIndexOnly() {
        classes()
                .that()
                .doNotBelongToAnyOf(
                        JdbcMailStore.class, ConnectionSource.class, MailAdminSchema.class, ContainsIndex.class)
                .should()
                .notBePublic()
                .check(main);
    }

    @Test
    void itStandsOnTheInterfaceToAStore() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.mailadmin.internal..")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("io.mailadmin")
                .check(main);
    }
}
