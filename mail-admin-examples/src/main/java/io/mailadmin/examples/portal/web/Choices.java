package io.mailadmin.examples.portal.web;

import io.mailadmin.AdminSession;
import io.mailadmin.hosting.HostingInfo;
import io.mailadmin.hosting.ServiceTypeUsage;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.organization.ServiceType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.ui.Model;

/** What can be chosen in the lists of a form. */
public final class Choices {

    private static final String INDENT = "\u2003";

    private Choices() {}

    /**
     * One line of a list.
     *
     * @param value what is sent
     * @param label what is shown
     */
    public record Choice(String value, String label) {}

    /** Adds {@code units} and {@code serviceTypes} as the administrator may choose them. */
    public static void add(Model model, AdminSession admin) {
        HostingInfo info = admin.hosting();
        model.addAttribute("units", units(admin, info));
        model.addAttribute("serviceTypes", serviceTypes(info));
    }

    /** The service types by their names in the reader's language. */
    public static List<Choice> of(List<ServiceType> types) {
        Locale locale = LocaleContextHolder.getLocale();
        return types.stream()
                .map(type -> new Choice(type.code().value(), type.name(locale)))
                .toList();
    }

    /** The names of the administrator's service types by their codes, in the reader's language. */
    public static Map<String, String> serviceTypeNames(AdminSession admin) {
        return serviceTypes(admin.hosting()).stream().collect(Collectors.toMap(Choice::value, Choice::label));
    }

    private static List<Choice> serviceTypes(HostingInfo info) {
        return of(info.serviceTypes().stream().map(ServiceTypeUsage::type).toList());
    }

    /** The units in the order of the tree, below the organization itself if the administrator may use that. */
    public static List<Choice> units(AdminSession admin, HostingInfo info) {
        List<Choice> choices = new ArrayList<>();
        boolean whole = info.scopes().stream().anyMatch(scope -> scope.scope().orgUnit() == null);
        if (whole) {
            choices.add(new Choice(root(admin).toString(), info.organization()));
        }
        UnitTree.read(admin.orgUnits()).lines().values().stream()
                .map(line -> new Choice(
                        line.unit().id().toString(),
                        INDENT.repeat(line.depth() + (whole ? 1 : 0))
                                + line.unit().name()))
                .forEach(choices::add);
        return choices;
    }

    /** The organization itself, as the unit that it is. */
    public static OrgUnitId root(AdminSession admin) {
        return new OrgUnitId(admin.organization().value());
    }
}
