using System.Text;
using IctPipeline.Reading.Tests.Formats.Mail;
using IctPipeline.Reading.Tests.Formats.WebArchives;
using IctPipeline.Testing;

namespace IctPipeline.Reading.Tests.Formats;

/// <summary>Mailboxes and recordings of the web, which hold several articles each, for tests that damage files of all formats.</summary>
internal static class RecordedSamples
{
    private const string Mark = "From orla@port.example Mon Mar  5 10:00:00 2018\n";

    private static readonly byte[] Warc = File.ReadAllBytes(RepositoryFolder.PathOf("samples", "bundles", "tin-so-mien-trung.warc"));

    private static readonly byte[] Packed = Warcs.Packed(
        Warcs.Response("a", Warcs.Page("The first crane")),
        Warcs.Response("b", Warcs.Page("The second crane"))
    );

    public static IEnumerable<(string Name, byte[] Bytes)> All =>
        [
            ("tin.warc", Warc),
            ("tin.warc.gz", Packed),
            ("tin.wacz", Warcs.Wacz(("archive/1.warc.gz", Packed))),
            ("tin.har", Encoding.UTF8.GetBytes(Recording)),
            ("tin.mbox", Encoding.UTF8.GetBytes(Mark + Mails.Plain(Mails.Prose) + "\n\n" + Mark + Attached)),
        ];

    private static string Attached =>
        Mails.Multipart("mixed", Mails.Part("text/html", $"<p>{Mails.Prose}</p>"), Mails.Part("text/plain", Mails.Prose, "tin.txt"));

    private static string Recording =>
        "{\"log\":{\"version\":\"1.2\",\"entries\":[{\"startedDateTime\":\"2018-03-06T01:00:00Z\","
        + "\"request\":{\"url\":\"https://paper.example/a\"},"
        + "\"response\":{\"status\":200,\"content\":{\"mimeType\":\"text/html\",\"text\":\"<p>The port of Vinh lit "
        + "its second crane.</p>\"}}}]}}";
}
