using System.Security.Cryptography;
using IctPipeline.Articles;
using IctPipeline.Intake;
using IctPipeline.Normalization;
using IctPipeline.Parsing;

namespace IctPipeline.Processing;

/// <summary>Reads files: decides what the bytes are, decodes, parses, normalizes. Holds no state; safe for concurrent use.</summary>
public sealed class ArticleReader : IArticleReader
{
    private readonly ReadingOptions _options;
    private readonly ArticleNormalizer _normalizer;

    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    public ArticleReader(ReadingOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options.Validate();
        _normalizer = new ArticleNormalizer(_options);
    }

    /// <inheritdoc/>
    public IEnumerable<ReadMember> Read(RawBlob blob, IReadTrace? trace = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(blob);
        return Contained.Enumerate(ReadAll(blob, trace, cancellationToken));
    }

    private IEnumerable<ReadMember> ReadAll(RawBlob blob, IReadTrace? trace, CancellationToken cancellationToken)
    {
        var name = blob.Version.Address.Name;
        BlobGuard.ThrowIfUnfit(blob, _options);
        UnsupportedFormats.ThrowIfRecognized(blob.Bytes.Span, name);
        var decoded = CharsetDetector.Decode(blob.Bytes.Span, DeclaredCharset.FromContentType(blob.Version.ContentType));
        trace?.Note("decode", "charset", decoded.Charset, $"{decoded.Evidence}, confidence {decoded.Confidence:0.00}");
        if (string.IsNullOrWhiteSpace(decoded.Text))
        {
            throw BlobGuard.Empty();
        }

        var budget = new ReadBudget(_options.CpuBudget, cancellationToken);
        var context = new ParseContext(decoded.Text, name, blob.Version.ContentType, _options, budget) { Trace = trace };
        var parser = Parsers.Choose(context);
        var source = SourceOf(blob, decoded, parser.Format);
        foreach (var parsed in parser.Parse(context))
        {
            parsed.Warnings.AddRange(DecodingWarnings.Of(decoded));
            var article = _normalizer.Normalize(parsed, source with { Member = parsed.Member }, budget, trace);
            yield return new ReadMember(parsed.Member, article);
        }
    }

    private static ArticleSource SourceOf(RawBlob blob, DecodedText decoded, string format) => new()
    {
        Container = blob.Version.Address.Container,
        Blob = blob.Version.Address.Name,
        ETag = blob.Version.ETag,
        LastModified = blob.Version.LastModified,
        Size = blob.Bytes.Length,
        ContentType = blob.Version.ContentType,
        Format = format,
        Charset = decoded.Charset,
        CharsetConfidence = Math.Round(decoded.Confidence, 2),
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(blob.Bytes.Span)),
        Metadata = blob.Version.Metadata,
    };
}
