package io.mailadmin.examples.portal.web;

import io.mailadmin.audit.AuditEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an event of the audit trail changed, field by field. */
public final class EventChanges {

    private static final JsonMapper JSON = JsonMapper.shared();

    private EventChanges() {}

    /**
     * One field.
     *
     * @param field its name
     * @param before what it was; blank for nothing
     * @param after what it became; blank for nothing
     */
    public record Change(String field, String before, String after) {}

    /** The fields that differ. */
    public static List<Change> of(AuditEvent event) {
        JsonNode before = object(event.before());
        JsonNode after = object(event.after());
        Set<String> fields = new TreeSet<>(before.propertyNames());
        fields.addAll(after.propertyNames());
        List<Change> changes = new ArrayList<>();
        for (String field : fields) {
            Change change = new Change(field, text(before.path(field)), text(after.path(field)));
            if (!change.before().equals(change.after())) {
                changes.add(change);
            }
        }
        return changes;
    }

    private static JsonNode object(@Nullable String json) {
        return json == null ? JSON.createObjectNode() : JSON.readTree(json);
    }

    private static String text(JsonNode value) {
        return value.isNull() || value.isMissingNode() ? "" : value.isValueNode() ? value.asString() : value.toString();
    }
}
