package io.mailadmin.contract;

import io.mailadmin.store.KeyCondition;
import io.mailadmin.store.KeyMatch;
import io.mailadmin.store.KeyRange;
import io.mailadmin.store.KeyTest;
import io.mailadmin.store.UserKey;
import io.mailadmin.user.Match;
import java.util.List;

/** Conditions as a test writes them. */
final class KeyConditions {

    private KeyConditions() {}

    static KeyCondition of(UserKey key, Match match, String text) {
        return new KeyCondition(List.of(
                switch (match) {
                    case IS -> new KeyMatch(key, new KeyRange(text, text + "!"), List.of());
                    case BEGINS_WITH -> new KeyMatch(key, KeyRange.beginningWith(text), List.of());
                    case CONTAINS ->
                        new KeyMatch(
                                key,
                                KeyRange.ALL,
                                List.of(new KeyTest.Contains(
                                        key, text, key == UserKey.LOGIN ? KeyTest.Part.JOINED : KeyTest.Part.FIRST)));
                }));
    }
}
