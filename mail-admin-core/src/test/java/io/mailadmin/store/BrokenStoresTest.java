package io.mailadmin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.mailadmin.contract.InMemoryMailStore;
import io.mailadmin.contract.MailStoreContract;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** The contract finds fault with stores that are broken on purpose, by the test that names what they break. */
class BrokenStoresTest {

    @Test
    void aStoreThatIsOnlyWrappedPasses() {
        TestExecutionSummary summary = run(BrokenStores::honest);

        assertThat(failures(summary)).isEmpty();
        assertThat(summary.getTestsSucceededCount()).isGreaterThan(150);
    }

    @Test
    void uniquenessMustBeKept() {
        assertThat(failures(BrokenStores::ignoresUniqueness)).contains("anAddressHasOneOwner", "oneAddressIsTakenOnce");
    }

    @Test
    void versionsMustBeCompared() {
        assertThat(failures(BrokenStores::ignoresVersions))
                .contains("aStaleUpdateOfAUserChangesNothing", "ofChangesOfOneVersionOneWins");
    }

    @Test
    void unitsMustLimitWhatAnAdministratorSees() {
        assertThat(failures(BrokenStores::ignoresUnits))
                .contains(
                        "anAdministratorOfAUnitSeesItAndWhatLiesBelow",
                        "anAdministratorOfTwoUnitsSeesBoth",
                        "aUnitsAdministratorSeesWhatLayInTheScope")
                .doesNotContain("aUserWithoutGrantSeesNothing");
    }

    @Test
    void everyWriteMustBeKept() {
        assertThat(failures(BrokenStores::losesTheSecondWrite)).contains("everyWriteOfAUnitOfWorkIsKept");
    }

    @Test
    void aUnitOfWorkThatThrowsMustBeUndone() {
        assertThat(failures(BrokenStores::undoesNothing))
                .contains("nothingIsLeftOfAUnitOfWorkThatThrows", "countsAreUndoneWithTheirUnitOfWork");
    }

    @Test
    void aLockMustBeHeldToTheEnd() {
        assertThat(failures(BrokenStores::keepsNoLock))
                .contains("aWriterWaitsForTheLockAndThenSeesTheLatest", "aLockThatIsNotHadInTimeIsBusy");
    }

    @Test
    void keysMustBeSortedByCodePoint() {
        assertThat(failures(BrokenStores::sortsByChars)).contains("usersAreSortedByTheCodePointsOfEachField");
    }

    @Test
    void idsMustBeSortedAsText() {
        assertThat(failures(BrokenStores::sortsIdsAsSigned))
                .containsOnly("organizationsAreListedInTheOrderOfTheirIdsAsText");
    }

    @Test
    void keysMustBeLiteral() {
        assertThat(failures(BrokenStores::readsWildcards)).contains("noCharacterIsAWildcard");
    }

    @Test
    void countersMustBeKept() {
        assertThat(failures(BrokenStores::countsNobody))
                .contains("aUnitCountsTheUsersDirectlyInItAndTheRootAll", "aDeletedUserIsNotCountedAnyMore");
    }

    @Test
    void grantsMustEnd() {
        assertThat(failures(BrokenStores::forgetsToDeleteGrants))
                .contains("anAdministratorSeesNothingOnceTheGrantIsTakenAway", "theOverviewFollowsGrants");
    }

    @Test
    void eventsMustBeKept() {
        assertThat(failures(BrokenStores::forgetsEvents))
                .contains("anEventIsReadAsItWasWritten", "onlyWhatFollowsTheHeadIsAppended", "aChainIsReadInRuns");
        assertThat(failures(BrokenStores::forgetsAcknowledgements))
                .contains("unreadChangesOfAllOrganizationsAreReadUntilTheyAreAcknowledged");
    }

    @Test
    void theStatusMustLimitSignIn() {
        assertThat(failures(BrokenStores::ignoresStatus))
                .contains("onlyAnActiveAdministratorOfAnActiveOrganizationMaySignIn");
    }

    private static List<String> failures(UnaryOperator<MailStore> breaking) {
        return failures(run(breaking));
    }

    /** The names of the test methods that failed. */
    private static List<String> failures(TestExecutionSummary summary) {
        return summary.getFailures().stream()
                .map(failure -> failure.getTestIdentifier().getSource().orElseThrow())
                .map(source -> ((MethodSource) source).getMethodName())
                .distinct()
                .toList();
    }

    private static synchronized TestExecutionSummary run(UnaryOperator<MailStore> breaking) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(BrokenStore.class))
                .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        BrokenStore.breaking = breaking;
        try {
            LauncherFactory.create().execute(request, listener);
        } finally {
            BrokenStore.breaking = BrokenStores::honest;
        }
        return listener.getSummary();
    }

    /** Run by the tests above; build tools leave nested classes alone. */
    static class BrokenStore extends MailStoreContract {

        private static volatile UnaryOperator<MailStore> breaking = BrokenStores::honest;

        @Override
        protected MailStore createStore() {
            return breaking.apply(new InMemoryMailStore(lockWait()));
        }

        @Override
        protected Duration lockWait() {
            return Duration.ofMillis(500);
        }
    }
}
