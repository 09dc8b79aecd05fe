using System.Security.Cryptography;
using IctPipeline.Articles;
using IctPipeline.Intake;
using IctPipeline.Intake.Bundles;
using IctPipeline.Normalization;
using IctPipeline.Parsing;
using IctPipeline.Parsing.Docx;

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
        return Contained.Enumerate(() => ReadAll(blob, trace, cancellationToken));
    }

    private IEnumerable<ReadMember> ReadAll(RawBlob blob, IReadTrace? trace, CancellationToken cancellationToken)
    {
        BlobGuard.ThrowIfUnfit(blob, _options);
        var name = blob.Version.Address.Name;
        var budget = new ReadBudget(_options.CpuBudget, cancellationToken);
        var signature = ContentSniffer.Sniff(blob.Bytes.Span);
        if (!Archives.IsArchive(signature) || (signature == ContentSignature.Zip && DocxReader.IsDocx(blob.Bytes)))
        {
            return ReadFile(blob, blob.Bytes, name, member: null, budget, trace);
        }

        trace?.Note("intake", "bundle", signature.ToString());
        return ReadArchive(blob, signature, budget, trace, cancellationToken);
    }

    private IEnumerable<ReadMember> ReadArchive(RawBlob blob, ContentSignature signature, ReadBudget budget, IReadTrace? trace, CancellationToken cancellationToken)
    {
        foreach (var member in Archives.Open(signature, blob.Bytes, blob.Version.Address.Name, _options, budget))
        {
            // Each member has a time of its own: a long archive is no slow file.
            var rejection = member.Rejection;
            List<ReadMember> articles = [];
            try
            {
                rejection ??= BlobGuard.Refusal(member.Bytes, _options);
                if (rejection is null)
                {
                    articles.AddRange(Contained.Enumerate(() => ReadFile(blob, member.Bytes, member.Path, member.Path, new ReadBudget(_options.CpuBudget, cancellationToken), trace)));
                }
            }
            catch (ArticleRejectedException exception)
            {
                rejection = exception;
            }

            foreach (var article in articles)
            {
                yield return article;
            }

            if (rejection is not null)
            {
                yield return new ReadMember(member.Path, null, rejection);
            }
        }
    }

    private IEnumerable<ReadMember> ReadFile(RawBlob blob, ReadOnlyMemory<byte> bytes, string name, string? member, ReadBudget budget, IReadTrace? trace)
    {
        var source = SourceOf(blob, bytes);
        if (ContentSniffer.Sniff(bytes.Span) == ContentSignature.Zip)
        {
            if (!DocxReader.IsDocx(bytes))
            {
                throw new ArticleRejectedException(RejectionCodes.UnsupportedFormat, $"\"{Path.GetFileName(name)}\" is an archive inside an archive, which is not opened. Put its files into the outer one.");
            }

            trace?.Note("parse", "format", ArticleFormats.Docx);
            var document = DocxReader.Read(bytes, _options, budget);
            yield return new ReadMember(member, _normalizer.Normalize(document, source with { Member = member, Format = ArticleFormats.Docx, Charset = "utf-8", CharsetConfidence = 1 }, budget, trace));
            yield break;
        }

        UnsupportedFormats.ThrowIfRecognized(bytes.Span, name);
        var decoded = CharsetDetector.Decode(bytes.Span, member is null ? DeclaredCharset.FromContentType(blob.Version.ContentType) : null);
        trace?.Note("decode", "charset", decoded.Charset, $"{decoded.Evidence}, confidence {decoded.Confidence:0.00}");
        if (string.IsNullOrWhiteSpace(decoded.Text))
        {
            throw BlobGuard.Empty();
        }

        var context = new ParseContext(decoded.Text, name, member is null ? blob.Version.ContentType : null, _options, budget) { Trace = trace };
        var parser = Parsers.Choose(context);
        source = source with { Format = parser.Format, Charset = decoded.Charset, CharsetConfidence = Math.Round(decoded.Confidence, 2) };
        foreach (var parsed in parser.Parse(context))
        {
            parsed.Warnings.AddRange(DecodingWarnings.Of(decoded));
            var path = member is null ? parsed.Member : parsed.Member is null ? member : $"{member}#{parsed.Member}";
            yield return new ReadMember(path, _normalizer.Normalize(parsed, source with { Member = path }, budget, trace));
        }
    }

    private static ArticleSource SourceOf(RawBlob blob, ReadOnlyMemory<byte> bytes) => new()
    {
        Container = blob.Version.Address.Container,
        Blob = blob.Version.Address.Name,
        ETag = blob.Version.ETag,
        LastModified = blob.Version.LastModified,
        Size = bytes.Length,
        ContentType = blob.Version.ContentType,
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes.Span)),
        Metadata = blob.Version.Metadata,
    };
}
