package io.mailadmin.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientNetworkTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2001:db8:1:2::9",
                "2001:DB8:1:2:FFFF::",
                " 2001:0db8:0001:0002:0:0:0:1 ",
                "2001:db8:1:2::192.0.2.1"
            })
    void allAddressesOfAnIpv6NetworkAreOneClient(String address) {
        assertThat(ClientNetwork.of(address)).isEqualTo("20010db800010002");
    }

    @ParameterizedTest
    @ValueSource(strings = {"::ffff:203.0.113.9", "203.0.113.9"})
    void anIpv4AddressIsItself(String address) {
        assertThat(ClientNetwork.of(address)).isEqualTo("203.0.113.9");
    }

    /** The first four would be looked up as names, the others are no addresses at all. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                ".:b",
                "..::1",
                "host.example",
                "a.b:1",
                "a:b",
                ":",
                "1:2:3:4:5:6:7:8:9",
                "fe80::1%eth0",
                "[::1]:80",
                ""
            })
    void whateverElseAHostCallsAnAddressIsTakenAsItIs(String address) {
        assertThat(ClientNetwork.of(address)).isEqualTo(address);
    }
}
