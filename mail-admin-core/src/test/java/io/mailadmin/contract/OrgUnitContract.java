package io.mailadmin.contract;

import static io.mailadmin.contract.OrganizationFixture.changed;
import static io.mailadmin.contract.OrganizationFixture.newUnit;
import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.id.OrgUnitId;
import io.mailadmin.orgunit.OrgUnit;
import io.mailadmin.store.MailStore;
import io.mailadmin.store.OrgUnitSlice;
import io.mailadmin.store.Outcome;
import io.mailadmin.store.Run;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tree of units. */
abstract class OrgUnitContract extends ContractPart {

    private OrganizationFixture acme;

    OrgUnitContract(Supplier<MailStore> opened) {
        super(opened);
    }

    @BeforeEach
    void prepare() {
        acme = fixture.organization("acme.example");
    }

    @Test
    void aUnitIsReadAsItWasWritten() {
        String name = "\uD83D\uDE00".repeat(60);
        OrgUnit unit = new OrgUnit(
                new OrgUnitId(UUID.randomUUID()),
                acme.root(),
                name,
                "B'\"\\%_\uD83D\uDE00",
                0,
                1,
                ContractFixture.THEN);

        acme.unit(unit);

        assertThat(acme.find(unit.id())).isEqualTo(unit);
    }

    @Test
    void siblingsHaveDifferentNameKeys() {
        OrgUnitId sales = acme.unit("sales");
        OrgUnit second = newUnit("sales", acme.root());

        assertThat(insert(second, "sales")).isFalse();

        assertThat(found(reader -> reader.orgUnits().find(acme.operator(), second.id())))
                .isEmpty();
        assertThat(acme.locked().orgUnits()).isEqualTo(1);
        assertThat(insert(newUnit("sales", sales), "sales"))
                .as("below another parent")
                .isTrue();
        assertThat(insert(newUnit("Sales", acme.root()), "Sales"))
                .as("keys are folded already")
                .isTrue();
        OrganizationFixture other = fixture.organization("other.example");
        assertThat(other.unit("sales")).isNotNull();
    }

    @Test
    void anUpdateReplacesNameBillingIdAndParent() {
        OrgUnitId sales = acme.unit("sales");
        OrgUnit before = acme.find(acme.unit("dev"));
        acme.user("kim", before.id());
        OrgUnit after = new OrgUnit(before.id(), sales, "Research", "B-1", 1, 2, before.createdAt());

        assertThat(update(after, "research", 1)).isEqualTo(Outcome.DONE);

        assertThat(acme.find(before.id())).isEqualTo(after);
        assertThat(ids(new OrgUnitSlice(null, "research", Run.first(10)))).containsExactly(before.id());
        assertThat(ids(new OrgUnitSlice(null, "dev", Run.first(10)))).isEmpty();
        assertThat(insert(newUnit("dev", acme.root()), "dev"))
                .as("the old name is free")
                .isTrue();
    }

    @Test
    void aUnitKeepsItsOwnNameInAnUpdate() {
        OrgUnit unit = acme.find(acme.unit("sales"));

        assertThat(update(changed(unit, "SALES", acme.root()), "sales", 1)).isEqualTo(Outcome.DONE);

        assertThat(acme.find(unit.id()).name()).isEqualTo("SALES");
    }

    @Test
    void anUpdateToTheNameOfASiblingChangesNothing() {
        OrgUnitId sales = acme.unit("sales");
        OrgUnit below = acme.find(acme.unit("dev", sales));
        OrgUnit beside = acme.find(acme.unit("dev"));

        assertThat(update(changed(beside, "sales", acme.root()), "sales", 1)).isEqualTo(Outcome.TAKEN);
        assertThat(update(changed(below, "dev", acme.root()), "dev", 1)).isEqualTo(Outcome.TAKEN);

        assertThat(acme.find(beside.id())).isEqualTo(beside);
        assertThat(acme.find(below.id())).isEqualTo(below);
        assertThat(distance(sales, below.id())).hasValue(1);
    }

    @Test
    void aStaleUpdateOfAUnitChangesNothing() {
        OrgUnit unit = acme.find(acme.unit("sales"));
        OrgUnitId dev = acme.unit("dev");
        OrgUnit unknown = newUnit("unknown", acme.root());

        assertThat(update(changed(unit, "other", dev), "other", 0)).isEqualTo(Outcome.STALE);
        assertThat(update(changed(unit, "other", dev), "other", 2)).isEqualTo(Outcome.STALE);
        assertThat(update(unknown, "unknown", 1)).isEqualTo(Outcome.STALE);

        assertThat(acme.find(unit.id())).isEqualTo(unit);
        assertThat(distance(dev, unit.id())).isEmpty();
    }

    @Test
    void stepsAreCountedDownTheTree() {
        OrgUnitId sales = acme.unit("sales");
        OrgUnitId seoul = acme.unit("seoul", sales);
        OrgUnitId gangnam = acme.unit("gangnam", seoul);
        OrgUnitId dev = acme.unit("dev");

        assertThat(distance(acme.root(), acme.root())).hasValue(0);
        assertThat(distance(sales, sales)).hasValue(0);
        assertThat(distance(acme.root(), gangnam)).hasValue(3);
        assertThat(distance(sales, gangnam)).hasValue(2);
        assertThat(distance(gangnam, sales)).isEmpty();
        assertThat(distance(dev, gangnam)).isEmpty();
        assertThat(List.of(height(acme.root()), height(sales), height(gangnam), height(dev)))
                .containsExactly(3, 2, 0, 0);
        assertThat(List.of(children(acme.root()), children(sales), children(gangnam)))
                .containsExactly(2L, 1L, 0L);
    }

    @Test
    void aUnitMovesWithAllBelowIt() {
        OrgUnitId sales = acme.unit("sales");
        OrgUnitId seoul = acme.unit("seoul", sales);
        OrgUnitId gangnam = acme.unit("gangnam", seoul);
        OrgUnitId team = acme.unit("team", gangnam);
        OrgUnitId lab = acme.unit("lab", acme.unit("dev"));

        acme.move(seoul, lab);

        assertThat(distance(sales, team)).isEmpty();
        assertThat(distance(sales, seoul)).isEmpty();
        assertThat(distance(lab, team)).hasValue(3);
        assertThat(distance(seoul, team)).hasValue(2);
        assertThat(distance(acme.root(), team)).hasValue(5);
        assertThat(List.of(height(acme.root()), height(sales), height(lab))).containsExactly(5, 0, 3);
        assertThat(List.of(children(sales), children(lab))).containsExactly(0L, 1L);

        acme.move(gangnam, acme.root());
        assertThat(distance(acme.root(), team)).hasValue(2);
        assertThat(distance(seoul, team)).isEmpty();
        assertThat(List.of(height(acme.root()), height(lab), height(gangnam))).containsExactly(3, 1, 1);
    }

    @Test
    void aUnitOfWorkSeesTheTreeThatItChanged() {
        OrgUnitId sales = acme.unit("sales");
        OrgUnit dev = acme.find(acme.unit("dev"));

        acme.change(tx -> {
            tx.orgUnits().update(acme.id(), changed(dev, "dev", sales), "dev", 1);
            assertThat(tx.orgUnits().distance(acme.id(), sales, dev.id())).hasValue(1);
            assertThat(tx.orgUnits().height(acme.id(), acme.root())).isEqualTo(2);
        });
    }

    @Test
    void aDeletedUnitIsGoneWithTheGrantsOnIt() {
        OrgUnitId sales = acme.unit("sales");
        var kim = acme.administrator("kim", acme.root(), sales);

        acme.change(tx -> tx.orgUnits().delete(acme.id(), sales));

        assertThat(ids(new OrgUnitSlice(null, null, Run.first(10)))).isEmpty();
        assertThat(acme.locked().orgUnits()).isZero();
        assertThat(holds(reader -> reader.administrators().isAdministrator(acme.asker(kim))))
                .isFalse();
        assertThat(acme.unit("sales")).as("the name is free").isNotNull();
    }

    @Test
    void unitsAreListedByParentAndByNameKey() {
        OrgUnitId sales = acme.unit("sales");
        OrgUnitId dev = acme.unit("dev");
        OrgUnitId salesOfDev = acme.unit("sales", dev);
        OrgUnitId percent = acme.unit("%", dev);

        assertThat(ids(new OrgUnitSlice(null, null, Run.first(10)))).containsSubsequence(percent, dev);
        assertThat(ids(new OrgUnitSlice(acme.root(), null, Run.first(10)))).containsExactly(dev, sales);
        assertThat(ids(new OrgUnitSlice(null, "sales", Run.first(10)))).containsExactlyInAnyOrder(sales, salesOfDev);
        assertThat(ids(new OrgUnitSlice(dev, "sales", Run.first(10)))).containsExactly(salesOfDev);
        assertThat(ids(new OrgUnitSlice(null, "%", Run.first(10)))).containsExactly(percent);
        assertThat(ids(new OrgUnitSlice(null, "sale", Run.first(10)))).isEmpty();
        assertThat(ids(new OrgUnitSlice(null, "SALES", Run.first(10)))).isEmpty();
        assertThat(ids(new OrgUnitSlice(salesOfDev, null, Run.first(10)))).isEmpty();
    }

    private boolean insert(OrgUnit unit, String nameKey) {
        return acme.write(tx -> tx.orgUnits().insert(acme.id(), unit, nameKey));
    }

    private Outcome update(OrgUnit changed, String nameKey, long expectedVersion) {
        return acme.write(tx -> tx.orgUnits().update(acme.id(), changed, nameKey, expectedVersion));
    }

    private OptionalInt distance(OrgUnitId above, OrgUnitId below) {
        return acme.write(tx -> tx.orgUnits().distance(acme.id(), above, below));
    }

    private int height(OrgUnitId unit) {
        return acme.write(tx -> tx.orgUnits().height(acme.id(), unit));
    }

    private long children(OrgUnitId unit) {
        return acme.write(tx -> tx.orgUnits().children(acme.id(), unit));
    }

    private List<OrgUnitId> ids(OrgUnitSlice slice) {
        return acme.read(reader -> reader.orgUnits().list(acme.operator(), slice)).stream()
                .map(OrgUnit::id)
                .toList();
    }
}
