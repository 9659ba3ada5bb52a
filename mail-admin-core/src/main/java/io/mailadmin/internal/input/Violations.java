package io.mailadmin.internal.input;

import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.FieldError;
import io.mailadmin.error.LocalizedMessage;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns constraint violations into our field errors. */
final class Violations {

    private static final Pattern OUR_TEXT = Pattern.compile("\\{io\\.mailadmin\\.error\\.([A-Z_]+)}");
    private static final String LIST_ELEMENT = ".<list element>";
    private static final String SET_ELEMENT = "[].<iterable element>";

    private Violations() {}

    static FieldError toFieldError(ConstraintViolation<?> violation) {
        String field = field(violation);
        Matcher ours = OUR_TEXT.matcher(violation.getMessageTemplate());
        if (ours.matches()) {
            return FieldError.of(field, ErrorCode.valueOf(ours.group(1)), shownValue(violation));
        }
        String text = violation.getMessage();
        return FieldError.withText(
                field, ErrorCode.INVALID_VALUE, shownValue(violation), new LocalizedMessage(text, text));
    }

    /** Sorts like the fields stand in the command, whatever order the provider reports in. */
    static String order(ConstraintViolation<?> violation) {
        StringBuilder order = new StringBuilder();
        Class<?> type = violation.getRootBeanClass();
        for (Path.Node node : violation.getPropertyPath()) {
            int index = componentIndex(type, node.getName());
            Integer element = node.getIndex();
            order.append(String.format(Locale.ROOT, "%03d[%03d].", index, element == null ? 0 : element));
            if (index >= 0) {
                type = type.getRecordComponents()[index].getType();
            }
        }
        return order.append(field(violation))
                .append(violation.getMessageTemplate())
                .toString();
    }

    private static int componentIndex(Class<?> type, @Nullable String name) {
        return type.isRecord() && name != null
                ? Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList()
                        .indexOf(name)
                : -1;
    }

    private static String field(ConstraintViolation<?> violation) {
        return violation.getPropertyPath().toString().replace(LIST_ELEMENT, "").replace(SET_ELEMENT, "");
    }

    /** Only text and numbers are shown; passwords are neither, and a class-level violation carries the whole command. */
    private static @Nullable Object shownValue(ConstraintViolation<?> violation) {
        Object value = violation.getInvalidValue();
        if (value != null && value == violation.getLeafBean()) {
            value = componentValue(value, violation).orElse(null);
        }
        return value instanceof CharSequence || value instanceof Number ? value : null;
    }

    private static Optional<Object> componentValue(Object bean, ConstraintViolation<?> violation) {
        String name = null;
        for (Path.Node node : violation.getPropertyPath()) {
            name = node.getName();
        }
        int index = componentIndex(bean.getClass(), name);
        if (index < 0) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(
                    bean.getClass().getRecordComponents()[index].getAccessor().invoke(bean));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Public records have public accessors", e);
        }
    }
}
