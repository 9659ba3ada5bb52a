package io.mailadmin;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keeps the floors of the house: a package imports only from those before it in the list, and no files go in a circle. */
class ArchitectureTest {

    private static final List<String> FLOORS = List.of(
            "io.mailadmin.error",
            "io.mailadmin.id",
            "io.mailadmin.address",
            "io.mailadmin.password",
            "io.mailadmin.constraint",
            "io.mailadmin.page",
            "io.mailadmin.orgunit",
            "io.mailadmin.user",
            "io.mailadmin.organization",
            "io.mailadmin.audit",
            "io.mailadmin.administrator",
            "io.mailadmin.hosting",
            "io.mailadmin.transfer",
            "io.mailadmin.store",
            "io.mailadmin",
            "io.mailadmin.internal",
            "io.mailadmin.MailAdmin");

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.mailadmin");

    @Test
    void everyPackageImportsOnlyFromTheFloorsBelow() {
        assertThat(CORE).isNotEmpty();
        for (JavaClass type : CORE) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass();
                if (target.getPackageName().startsWith("io.mailadmin")) {
                    assertThat(floor(target)).as(dependency.getDescription()).isLessThanOrEqualTo(floor(type));
                }
            }
        }
    }

    @Test
    void everyPackageHasAFloor() {
        assertThat(CORE)
                .allSatisfy(type -> assertThat(floor(type)).as(type.getName()).isNotNegative());
    }

    @Test
    void noFilesImportEachOtherInACircle() {
        slices().assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass type) {
                        return SliceIdentifier.of(outermost(type).getName());
                    }

                    @Override
                    public String getDescription() {
                        return "files";
                    }
                })
                .should()
                .beFreeOfCycles()
                .check(CORE);
    }

    @Test
    void librariesBehindThePublicApiStayBehindIt() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.mailadmin.internal..", "io.mailadmin.address", "io.mailadmin.password")
                .and()
                .doNotHaveFullyQualifiedName("io.mailadmin.MailAdmin$Builder")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.bouncycastle..",
                        "org.apache.commons..",
                        "org.hibernate..",
                        "rocks.xmpp..",
                        "org.slf4j..",
                        "com.fasterxml.uuid..",
                        "tools.jackson..")
                .check(CORE);
    }

    @Test
    void internalClassesAreFinal() {
        classes()
                .that()
                .resideInAPackage("io.mailadmin.internal..")
                .and()
                .areNotInterfaces()
                .and()
                .areNotAnonymousClasses()
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(CORE);
    }

    private static int floor(JavaClass type) {
        JavaClass file = outermost(type);
        String name = file.getPackageName();
        if (file.getName().equals("io.mailadmin.MailAdmin")) {
            name = file.getName();
        } else if (name.startsWith("io.mailadmin.internal.")) {
            name = "io.mailadmin.internal";
        }
        return FLOORS.indexOf(name);
    }

    private static JavaClass outermost(JavaClass type) {
        JavaClass outer = type.getBaseComponentType();
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer;
    }
}
