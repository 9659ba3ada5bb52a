package io.mailadmin.contract;

import io.mailadmin.store.MailStore;
import org.junit.jupiter.api.Nested;

/**
 * The functions of mail-admin, chapter by chapter, over any store: run it besides {@link MailStoreContract}, which proves
 * the store itself.
 */
public abstract class MailAdminContract {

    /** A store without rows. */
    protected abstract MailStore createStore();

    @Nested
    class Chapter1SignIn extends SignInFunctions {
        @Override
        MailStore createStore() {
            return MailAdminContract.this.createStore();
        }
    }

    @Nested
    class Chapter1Passwords extends PasswordFunctions {
        @Override
        MailStore createStore() {
            return MailAdminContract.this.createStore();
        }
    }

    @Nested
    class Chapter1TemporaryPasswords extends TemporaryPasswordFunctions {
        @Override
        MailStore createStore() {
            return MailAdminContract.this.createStore();
        }
    }

    @Nested
    class Chapter1OwnPasswords extends OwnPasswordFunctions {
        @Override
        MailStore createStore() {
            return MailAdminContract.this.createStore();
        }
    }

    @Nested
    class Chapter1ImportedPasswords extends ImportedPasswordFunctions {
        @Override
        MailStore createStore() {
            return MailAdminContract.this.createStore();
        }
    }

    @Nested
    class Chapter1TooManyAttempts extends ThrottleFunctions {
        @Override
        MailStore createStore() {
            return MailAdminContract.this.createStore();
        }
    }

    @Nested
    class Chapter1AttemptsDuringTheWait extends ThrottledAccessFunctions {
        @Override
        MailStore createStore() {
            return MailAdminContract.this.createStore();
        }
    }

    @Nested
    class Chapter2FirstPage extends FirstPageFunctions {
        @Override
        MailStore createStore() {
            return MailAdminContract.this.createStore();
        }
    }

    @Nested
    class Chapter3CreateUser extends CreateUserFunctions {
        @Override
        MailStore createStore() {
            return MailAdminContract.this.createStore();
        }
    }

    @Nested
    class Chapter3UserInput extends UserInputFunctions {
        @Override
        MailStore createStore() {
            return MailAdminContract.this.createStore();
        }
    }

    @Nested
    class Chapter4Administrators extends AdministratorFunctions {
        @Override
        MailStore createStore() {
            return MailAdminContract.this.createStore();
        }
    }

    @Nested
    class Chapter5OrgUnits extends OrgUnitFunctions {
        @Override
        MailStore createStore() {
            return MailAdminContract.this.createStore();
        }
    }

    @Nested
    class Chapter1NoNeedlessHash extends NoNeedlessHashFunctions {
        @Override
        MailStore createStore() {
            return MailAdminContract.this.createStore();
        }
    }

    @Nested
    class OperatorPermissions extends OperatorPermissionFunctions {
        @Override
        MailStore createStore() {
            return MailAdminContract.this.createStore();
        }
    }

    @Nested
    class Chapter6Roles extends RoleFunctions {
        @Override
        MailStore createStore() {
            return MailAdminContract.this.createStore();
        }
    }

    @Nested
    class Chapter6UnitAdministrators extends UnitAdministratorFunctions {
        @Override
        MailStore createStore() {
            return MailAdminContract.this.createStore();
        }
    }

    @Nested
    class Chapter7ModifyAndDelete extends ModifyUserFunctions {
        @Override
        MailStore createStore() {
            return MailAdminContract.this.createStore();
        }
    }

    @Nested
    class Chapter7Trash extends TrashFunctions {
        @Override
        MailStore createStore() {
            return MailAdminContract.this.createStore();
        }
    }

    @Nested
    class Chapter7HeldAddresses extends HeldAddressFunctions {
        @Override
        MailStore createStore() {
            return MailAdminContract.this.createStore();
        }
    }

    @Nested
    class Chapter7Selections extends SelectionFunctions {
        @Override
        MailStore createStore() {
            return MailAdminContract.this.createStore();
        }
    }

    @Nested
    class LifeCycleOfOrganizations extends LifeCycleFunctions {
        @Override
        MailStore createStore() {
            return MailAdminContract.this.createStore();
        }
    }

    @Nested
    class ManyAtOnceInTheTrash extends TrashRaceFunctions {
        @Override
        MailStore createStore() {
            return MailAdminContract.this.createStore();
        }
    }

    @Nested
    class Chapter8FindUsers extends FindUserFunctions {
        @Override
        MailStore createStore() {
            return MailAdminContract.this.createStore();
        }
    }

    @Nested
    class Chapter8FindByName extends FindByNameFunctions {
        @Override
        MailStore createStore() {
            return MailAdminContract.this.createStore();
        }
    }

    @Nested
    class Permissions extends PermissionFunctions {
        @Override
        MailStore createStore() {
            return MailAdminContract.this.createStore();
        }
    }

    @Nested
    class ExplainedPermissions extends ExplainFunctions {
        @Override
        MailStore createStore() {
            return MailAdminContract.this.createStore();
        }
    }

    @Nested
    class ListsOut extends ExportFunctions {
        @Override
        MailStore createStore() {
            return MailAdminContract.this.createStore();
        }
    }

    @Nested
    class ListsIn extends ImportFunctions {
        @Override
        MailStore createStore() {
            return MailAdminContract.this.createStore();
        }
    }

    @Nested
    class ListsInWithPasswords extends ImportPasswordFunctions {
        @Override
        MailStore createStore() {
            return MailAdminContract.this.createStore();
        }
    }

    @Nested
    class ListsInThatChangeUsers extends ImportUpdateFunctions {
        @Override
        MailStore createStore() {
            return MailAdminContract.this.createStore();
        }
    }

    @Nested
    class ListsInAsTheyCome extends ImportInputFunctions {
        @Override
        MailStore createStore() {
            return MailAdminContract.this.createStore();
        }
    }

    @Nested
    class TheOperator extends OperatorFunctions {
        @Override
        MailStore createStore() {
            return MailAdminContract.this.createStore();
        }
    }

    @Nested
    class TheOperatorsServiceTypes extends ServiceTypeFunctions {
        @Override
        MailStore createStore() {
            return MailAdminContract.this.createStore();
        }
    }

    @Nested
    class TheAuditTrail extends AuditFunctions {
        @Override
        MailStore createStore() {
            return MailAdminContract.this.createStore();
        }
    }

    @Nested
    class TheAuditTrailIsRead extends AuditSearchFunctions {
        @Override
        MailStore createStore() {
            return MailAdminContract.this.createStore();
        }
    }

    @Nested
    class TheAccessLog extends AccessFunctions {
        @Override
        MailStore createStore() {
            return MailAdminContract.this.createStore();
        }
    }

    @Nested
    class TheOperatorsAuditLogs extends FeedFunctions {
        @Override
        MailStore createStore() {
            return MailAdminContract.this.createStore();
        }
    }

    @Nested
    class ManyAtOnce extends RaceFunctions {
        @Override
        MailStore createStore() {
            return MailAdminContract.this.createStore();
        }
    }
}
