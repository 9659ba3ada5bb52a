package io.mailadmin.internal.organization;

import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.error.NotFoundException;
import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.internal.change.Environment;
import io.mailadmin.internal.paging.CursorCodec;
import io.mailadmin.internal.paging.Pages;
import io.mailadmin.organization.PasswordHashes;
import io.mailadmin.organization.PasswordUse;
import io.mailadmin.page.Page;
import io.mailadmin.page.PageRequest;
import io.mailadmin.password.PasswordKind;
import io.mailadmin.store.StoreReader;
import java.util.List;

/** How passwords are hashed. */
public final class PasswordHashService implements PasswordHashes {

    private static final String ID = "organizationId";

    private final Environment environment;

    /** The passwords in {@code environment}. */
    public PasswordHashService(Environment environment) {
        this.environment = environment;
    }

    @Override
    public List<PasswordUse> kinds(OrganizationId organization) {
        InvalidInputException.required(organization, ID);
        return environment.store().read(store -> {
            require(store, organization);
            return store.users().passwordKinds(organization).entrySet().stream()
                    .map(kind -> new PasswordUse(kind.getKey(), kind.getValue(), isWeak(kind.getKey())))
                    .toList();
        });
    }

    @Override
    public Page<MailUserId> users(OrganizationId organization, String kind, PageRequest page) {
        InvalidInputException.required(organization, ID);
        InvalidInputException.required(kind, "kind");
        InvalidInputException.required(page, "page");
        var pages = new Pages<MailUserId, MailUserId>(
                page,
                CursorCodec.forQuery("password kind", organization, kind),
                new Pages.Keys<>(1, id -> List.of(id.toString()), keys -> MailUserId.valueOf(keys.get(0))));
        return pages.page(environment.store().read(store -> {
            require(store, organization);
            return store.users().withPasswordKind(organization, kind, pages.run());
        }));
    }

    private static boolean isWeak(String kind) {
        return PasswordKind.parse(kind).map(PasswordKind::isWeak).orElse(true);
    }

    private static void require(StoreReader store, OrganizationId organization) {
        if (store.organizations().find(organization).isEmpty()) {
            throw new NotFoundException(ErrorCode.ORGANIZATION_NOT_FOUND, ID, organization);
        }
    }
}
