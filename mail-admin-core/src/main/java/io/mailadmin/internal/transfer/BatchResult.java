package io.mailadmin.internal.transfer;

import io.mailadmin.error.NotPermittedException;
import io.mailadmin.id.ServiceTypeCode;
import io.mailadmin.transfer.RefusedRow;
import io.mailadmin.user.MailUser;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of some rows within one unit of work.
 *
 * @param created the users that came to be
 * @param updated how many changed
 * @param unchanged how many were left as they are
 * @param seatsTaken how many more users of each service type there are for it
 * @param refusals the rows that were refused
 * @param notPermitted the first refusal for want of rights, which an access log wants to know of; null if there is none
 */
record BatchResult(
        List<MailUser> created,
        long updated,
        long unchanged,
        Map<ServiceTypeCode, Long> seatsTaken,
        List<RefusedRow> refusals,
        @Nullable NotPermittedException notPermitted) {}
