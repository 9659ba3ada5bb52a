package io.mailadmin.internal.input;

import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.FieldError;
import io.mailadmin.error.InvalidInputException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks commands by their constraints. Thread-safe. */
public final class Inputs {

    private final Validator validator;

    /** Checks with {@code validator}. */
    public Inputs(Validator validator) {
        this.validator = validator;
    }

    /**
     * Returns {@code command} if it is given and meets its constraints.
     *
     * @param name what a missing command is called
     * @throws InvalidInputException with what is wrong, one error a field, in the order of the command's fields
     */
    public <T> T valid(@Nullable T command, String name) {
        T given = InvalidInputException.required(command, name);
        Set<ConstraintViolation<T>> violations = validator.validate(given);
        if (!violations.isEmpty()) {
            throw new InvalidInputException(firstOfEachField(violations));
        }
        return given;
    }

    /**
     * Returns {@code list} if it is given, holds 1 to {@code most} items and none of them is missing.
     *
     * @throws InvalidInputException with all that is wrong
     */
    public static <T> List<T> list(@Nullable List<T> list, String name, int most) {
        List<T> given = InvalidInputException.required(list, name);
        if (given.isEmpty() || given.size() > most) {
            throw InvalidInputException.of(name, ErrorCode.LIST_INVALID, given.size());
        }
        List<FieldError> missing = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            if (given.get(i) == null) {
                missing.add(FieldError.of(name + "[" + i + "]", ErrorCode.REQUIRED, null));
            }
        }
        if (!missing.isEmpty()) {
            throw new InvalidInputException(missing);
        }
        return given;
    }

    /** A blank field breaks several rules at once, but one message beside it is enough. */
    private static List<FieldError> firstOfEachField(Set<? extends ConstraintViolation<?>> violations) {
        Map<String, FieldError> errors = new LinkedHashMap<>();
        violations.stream()
                .sorted(Comparator.<ConstraintViolation<?>, String>comparing(Violations::order))
                .map(Violations::toFieldError)
                .forEach(error -> errors.merge(
                        error.field(), error, (one, other) -> one.code().compareTo(other.code()) <= 0 ? one : other));
        return List.copyOf(errors.values());
    }
}
