package io.mailadmin.constraint;

import io.mailadmin.address.EmailAddress;
import io.mailadmin.address.MailAccount;
import io.mailadmin.password.Password;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads the properties that a constraint on a whole bean compares, and reports on one of them.
 *
 * <p>No error here shows a value, as it may be a password.
 */
final class BeanProperty {

    private BeanProperty() {}

    /**
     * The text of a property, null if the property is null.
     *
     * @throws ConstraintDeclarationException if there is no such property, it cannot be read, or is of another type
     */
    static @Nullable String text(Object bean, String property) {
        Object value = read(bean, property);
        if (value == null) {
            return null;
        }
        if (value instanceof CharSequence || value instanceof EmailAddress || value instanceof MailAccount) {
            return value.toString();
        }
        if (value instanceof char[] characters) {
            return String.valueOf(characters);
        }
        if (value instanceof Password password) {
            return password.reveal();
        }
        throw wrong(
                bean,
                property,
                "is of a type that cannot be compared: " + value.getClass().getName());
    }

    /** Reports the violation on {@code property} instead of the whole bean; always false, the answer of the validator. */
    static boolean refuse(String property, ConstraintValidatorContext context) {
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                .addPropertyNode(property)
                .addConstraintViolation();
        return false;
    }

    private static @Nullable Object read(Object bean, String property) {
        Member member = find(bean.getClass(), property);
        if (member == null) {
            throw wrong(bean, property, "does not exist");
        }
        if (!((AccessibleObject) member).trySetAccessible()) {
            throw wrong(bean, property, "cannot be read; open its package to io.mailadmin.core");
        }
        try {
            return member instanceof Method getter ? getter.invoke(bean) : ((Field) member).get(bean);
        } catch (ReflectiveOperationException e) {
            // Without the cause, whose message is the host's and may show the value.
            throw wrong(bean, property, "cannot be read");
        }
    }

    private static @Nullable Member find(Class<?> type, String property) {
        for (Class<?> owner = type; owner != null; owner = owner.getSuperclass()) {
            for (String name : accessors(owner, property)) {
                Method accessor = accessor(owner, name);
                if (accessor != null) {
                    return accessor;
                }
            }
            Field field = field(owner, property);
            if (field != null) {
                return field;
            }
        }
        return null;
    }

    private static List<String> accessors(Class<?> owner, String property) {
        if (owner.isRecord() || property.isEmpty()) {
            return List.of(property);
        }
        String capital = property.substring(0, 1).toUpperCase(Locale.ROOT) + property.substring(1);
        return List.of("get" + capital, "is" + capital);
    }

    private static @Nullable Method accessor(Class<?> owner, String name) {
        try {
            Method method = owner.getDeclaredMethod(name);
            return method.getReturnType() == void.class ? null : method;
        } catch (NoSuchMethodException e) {
            return null;
        }
    }

    private static @Nullable Field field(Class<?> owner, String name) {
        try {
            return owner.getDeclaredField(name);
        } catch (NoSuchFieldException e) {
            return null;
        }
    }

    private static ConstraintDeclarationException wrong(Object bean, String property, String what) {
        return new ConstraintDeclarationException(
                "Property '" + property + "' of " + bean.getClass().getName() + " " + what);
    }
}
