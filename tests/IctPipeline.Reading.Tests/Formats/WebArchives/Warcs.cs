using System.Globalization;
using System.IO.Compression;
using System.Text;
using IctPipeline.Reading.Tests.Formats.Archives;

namespace IctPipeline.Reading.Tests.Formats.WebArchives;

/// <summary>Records of web archives for tests, as a crawler would write them.</summary>
internal static class Warcs
{
    public const string Site = "https://paper.example/";

    public static string Page(string title) =>
        $"<html><head><title>{title}</title></head><body><article><h1>{title}</h1><p>The port of Vinh lit its second "
        + $"crane on Monday, and the "
        + $"first ship came in at noon with forty boxes of tea.</p><p>{title} is what the harbour master calls "
        + $"it.</p></article></body></html>";

    /// <summary>A page that was answered with 200.</summary>
    public static byte[] Response(
        string path,
        string page,
        string head = "Content-Type: text/html; charset=utf-8\r\n",
        string status = "200 OK"
    ) => Response(path, Encoding.UTF8.GetBytes(page), head, status);

    public static byte[] Response(string path, byte[] body, string head, string status = "200 OK") =>
        Record("response", path, Http(body, head, status));

    public static byte[] Http(byte[] body, string head, string status = "200 OK") =>
        [.. Encoding.UTF8.GetBytes($"HTTP/1.1 {status}\r\n{head}\r\n"), .. body];

    /// <param name="length">What the record says; its own length where it tells the truth.</param>
    public static byte[] Record(
        string type,
        string path,
        byte[] block,
        string contentType = "application/http",
        int? length = null,
        string fields = ""
    )
    {
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Target-URI: {Site}{path}\r\nWARC-Date: 2018-03-06T01:00:00Z\r\n"
                + $"{fields}Content-Type: {contentType}\r\nContent-Length: {length ?? block.Length}\r\n\r\n"
        );
        return [.. Encoding.UTF8.GetBytes(head), .. block, .. "\r\n\r\n"u8];
    }

    public static byte[] Of(params byte[][] records) => [.. records.SelectMany(record => record)];

    /// <summary>Each record packed by itself, as crawlers do.</summary>
    public static byte[] Packed(params byte[][] records) => [.. records.SelectMany(Archives.Packed.Gzip)];

    public static byte[] Wacz(params (string Name, byte[] Bytes)[] archives) =>
        Archives.Packed.Zip(CompressionLevel.NoCompression, null, [("datapackage.json", "{}"u8.ToArray()), .. archives]);
}
