package io.mailadmin.examples.benchmark;

import io.mailadmin.user.Match;
import io.mailadmin.user.UserField;
import io.mailadmin.user.UserQuery;

/**
 * What to find: the first 50.
 *
 * @param field where to look
 * @param match how
 * @param word for what, folded as the keys are
 * @param inDivision only within the organization's division and all below it
 */
record Search(UserField field, Match match, String word, boolean inDivision) {

    UserQuery query(SampleOrganization organization) {
        return UserQuery.where(field, match, word).inOrgUnit(inDivision ? organization.division() : null);
    }
}
