package io.mailadmin.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who visits the portal without a browser, and reads English. */
final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final RunningPortal portal;
    private String token = "";

    Visitor(RunningPortal portal) {
        this.portal = portal;
    }

    Visitor signIn(String login, String password) throws IOException, InterruptedException {
        get("/sign-in");
        assertThat(post("/sign-in", Map.of("login", login, "password", password)))
                .contains("/sign-out");
        return this;
    }

    /** The page, which must be there. */
    String get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(portal.url() + path)));
    }

    /** The page after a form was sent. */
    String post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "_csrf=" + token + "&", ""));
        return send(HttpRequest.newBuilder(URI.create(portal.url() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** The page after a file was sent in the field {@code file} of a form. */
    String upload(String path, Map<String, String> fields, String fileName, byte[] file)
            throws IOException, InterruptedException {
        var body = new ByteArrayOutputStream();
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", token);
        for (Map.Entry<String, String> field : all.entrySet()) {
            body.write(part("name=\"%s\"".formatted(field.getKey()), field.getValue()));
        }
        body.write(part("name=\"file\"; filename=\"%s\"".formatted(fileName), ""));
        body.write(file);
        body.write("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(portal.url() + path))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static byte[] part(String header, String content) {
        return "\r\n--x\r\nContent-Disposition: form-data; %s\r\n\r\n%s"
                .formatted(header, content)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The page that is given instead of one that is not. */
    String refused(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = answer(HttpRequest.newBuilder(URI.create(portal.url() + path)));
        assertThat(answer.statusCode()).as(path).isBetween(400, 499);
        return answer.body();
    }

    /** By which the portal knows the visitor. */
    String cookie() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .findFirst()
                .orElseThrow();
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = answer(request);
        assertThat(answer.statusCode()).as(answer.uri() + "\n" + answer.body()).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                client.send(request.header("Accept-Language", "en").build(), BodyHandlers.ofString());
        Matcher found = TOKEN.matcher(answer.body());
        if (found.find()) {
            token = found.group(1);
        }
        return answer;
    }
}
