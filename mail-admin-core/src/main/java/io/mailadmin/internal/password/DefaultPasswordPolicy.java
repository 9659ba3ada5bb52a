package io.mailadmin.internal.password;

import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.internal.text.SearchText;
import io.mailadmin.password.Password;
import io.mailadmin.password.PasswordOwner;
import io.mailadmin.password.PasswordPolicy;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Refuses passwords of the wrong length, common ones, and those that contain the owner's login, name or domain, whatever
 * the case, width, normalisation form and spaces in between. Thread-safe.
 */
public final class DefaultPasswordPolicy implements PasswordPolicy {

    private static final int SHORTEST_PART = 3;

    private final CommonPasswords common = CommonPasswords.shipped();

    /** The policy with the list of common passwords that comes along. */
    public DefaultPasswordPolicy() {}

    @Override
    public Optional<ErrorCode> refusal(Password password, PasswordOwner owner) {
        String prepared =
                InvalidInputException.required(password, "password").prepared().orElse("");
        InvalidInputException.required(owner, "owner");
        if (!password.isWellFormed()) {
            return Optional.of(ErrorCode.PASSWORD_INVALID);
        }
        String folded = SearchText.fold(prepared);
        if (common.contains(folded)) {
            return Optional.of(ErrorCode.PASSWORD_TOO_COMMON);
        }
        return personalParts(owner).anyMatch(folded::contains)
                ? Optional.of(ErrorCode.PASSWORD_PERSONAL)
                : Optional.empty();
    }

    private static Stream<String> personalParts(PasswordOwner owner) {
        String given = owner.givenName();
        String family = owner.familyName();
        Stream<String> names = Stream.of(owner.login().localPart(), given, family, family + given, given + family);
        return Stream.concat(names, domainLabels(owner))
                .map(SearchText::fold)
                .filter(part -> length(part) >= SHORTEST_PART);
    }

    private static Stream<String> domainLabels(PasswordOwner owner) {
        var domain = owner.login().domain();
        return Stream.of(domain.toString(), domain.toUnicode())
                .flatMap(form -> ownLabels(Arrays.asList(form.split("\\.", -1))).stream());
    }

    /** The labels that are the owner's: without {@code com}, or {@code co.kr}, which are in many a good password. */
    private static List<String> ownLabels(List<String> labels) {
        int last = labels.size() - 1;
        boolean twofold = last > 1 && length(labels.get(last - 1)) <= SHORTEST_PART;
        return labels.subList(0, twofold ? last - 1 : last);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
