package io.mailadmin.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** A store that hands each call of a row's reading or writing to a {@link Tampering} first. */
record TamperedStore(MailStore honest, Supplier<Tampering> tamperings) implements MailStore {

    /** What is made of one call; a new one for each unit of work. */
    @FunctionalInterface
    interface Tampering {
        Object answer(Call call);
    }

    /** A call of a method of a reader or store of one aggregate. */
    static final class Call {

        private final Object aggregate;
        private final Method method;
        private final Object[] arguments;

        Call(Object aggregate, Method method, Object[] arguments) {
            this.aggregate = aggregate;
            this.method = method;
            this.arguments = arguments;
        }

        Object aggregate() {
            return aggregate;
        }

        /** The argument number {@code index}; null if there are not so many. */
        Object argument(int index) {
            return arguments == null || arguments.length <= index ? null : arguments[index];
        }

        /** Makes it a call with another argument. */
        void replace(int index, Object argument) {
            arguments[index] = argument;
        }

        boolean is(Class<?> aggregateType, String name) {
            return aggregateType.isInstance(aggregate) && method.getName().equals(name);
        }

        Object proceed() {
            return on(aggregate);
        }

        Object on(Object otherAggregate) {
            return invoke(otherAggregate, method, arguments);
        }
    }

    @Override
    public <T> T read(Function<StoreReader, T> work) {
        Tampering tampering = tamperings.get();
        return honest.read(reader -> work.apply(session(StoreReader.class, reader, tampering)));
    }

    @Override
    public <T> T write(Function<StoreTransaction, T> work) {
        Tampering tampering = tamperings.get();
        return honest.write(tx -> work.apply(session(StoreTransaction.class, tx, tampering)));
    }

    @Override
    public List<Defect> check() {
        return honest.check();
    }

    /** The session, whose aggregates ask {@code tampering}. */
    static <S> S session(Class<S> type, S session, Tampering tampering) {
        return proxy(type, (proxy, getter, none) -> {
            Object aggregate = invoke(session, getter, none);
            Class<?> aggregateType = aggregate.getClass().getInterfaces()[0];
            return proxy(
                    aggregateType,
                    (same, method, arguments) -> tampering.answer(new Call(aggregate, method, arguments)));
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    static Object invoke(Object target, Method method, Object[] arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new AssertionError(e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
