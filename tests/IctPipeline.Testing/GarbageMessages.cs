using System.Globalization;
using System.Text;

namespace IctPipeline.Testing;

/// <summary>Texts that a queue may hold and that are neither a job, nor an event, nor the platform's message of a blob.</summary>
public static class GarbageMessages
{
    /// <summary>The longest message that a storage queue takes.</summary>
    private const int MostBytes = 64 * 1024;

    /// <summary>No two are the same text, whether they are taken as they are or as what their base64 holds.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "",
        " \r\n\t",
        "garbage %%% not base64",
        "Chào các bạn",
        "\u202e\u200b\ufeff",
        // Base64 of bytes that are no UTF-8, base64 that breaks off, base64 of other texts.
        "/w==",
        "eyJibG9i",
        Base64("không phải JSON"),
        Base64("\0\u0001\u001b"),
        Base64(Base64("{}")),
        // Not JSON to the end, and JSON of another shape.
        "{\"blob\":",
        "{\"blob\":{\"container\":\"articles\",\"name\":\"\\ud800\"}}",
        "null",
        "7",
        "\"a text\"",
        "[]",
        "[[[]]]",
        "[null]",
        "{}",
        "{\"a\":{\"b\":[1,2,{\"c\":null}]}}",
        "<?xml version=\"1.0\"?><job/>",
        // The members of a job, with values of other kinds.
        "{\"blob\":null}",
        "{\"blob\":{}}",
        "{\"blob\":\"articles/a.md\"}",
        "{\"blob\":[\"articles\",\"a.md\"]}",
        "{\"blob\":{\"container\":\"articles\"}}",
        "{\"blob\":{\"container\":1,\"name\":2}}",
        "{\"blob\":{\"container\":\"articles\",\"name\":\"\"}}",
        Job("\"reason\":\"because\""),
        Job("\"reason\":3"),
        Job("\"attempt\":\"second\""),
        Job("\"attempt\":1e400"),
        Job("\"attempt\":-99999999999"),
        Job("\"stage\":\"dancing\""),
        Job("\"firstFailedAt\":\"yesterday\""),
        Job("\"firstFailedAt\":\"9999-12-31T23:59:59-14:00\""),
        Job("\"firstFailedAt\":12345"),
        Job("\"missing\":\"entities\""),
        Job("\"missing\":[1]"),
        Job("\"refresh\":[]"),
        // The members of an event and of the platform's message.
        "{\"specversion\":\"1.0\"}",
        "[{\"specversion\":\"1.0\",\"type\":7,\"source\":{}}]",
        Event("\"subject\":7"),
        Event("\"subject\":\"/blobServices/default/containers/articles\""),
        Event("\"subject\":\"x\",\"eventTime\":\"never\""),
        Event("\"subject\":\"x\",\"data\":7"),
        "{\"ContainerName\":\"articles\"}",
        "{\"ContainerName\":[],\"BlobName\":{}}",
        "{\"ContainerName\":\"\",\"BlobName\":\"\",\"ETag\":\"\"}",
        // As long and as deep as can be.
        new string('a', MostBytes),
        new string('[', MostBytes),
        "{\"blob\":" + string.Concat(Enumerable.Repeat("{\"blob\":", 4000)),
        "\"" + new string('\u1ebf', (MostBytes / 3) - 1) + "\"",
    ];

    /// <summary>Jobs that can be read, with figures that no job of ours has: they name a file, and are to end as any job does.</summary>
    public static IReadOnlyList<string> OddJobs { get; } =
    [
        Job("\"attempt\":-3"),
        Job("\"attempt\":0"),
        Job(string.Create(CultureInfo.InvariantCulture, $"\"attempt\":{int.MaxValue}")),
        Job("\"firstFailedAt\":\"9999-12-31T23:59:59Z\",\"reason\":\"retry\""),
        Job("\"firstFailedAt\":\"0001-01-01T00:00:00Z\",\"reason\":\"retry\""),
        Job("\"etag\":\"\\r\\nX: y\""),
        Job("\"traceParent\":\"00-nonsense\""),
        Job("\"unknown\":{\"a\":[1]},\"refresh\":null"),
    ];

    private static string Job(string members) => $$"""{"blob":{"container":"articles","name":"báo/một.txt"},{{members}}}""";

    private static string Event(string members) =>
        $$"""{"id":"1","eventType":"Microsoft.Storage.BlobDeleted","dataVersion":"","topic":"t",{{members}}}""";

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
