using System.Security.Cryptography;
using IctPipeline.Reading.Formats;
using IctPipeline.Reading.Formats.Word;
using IctPipeline.Reading.Intake;
using IctPipeline.Reading.Intake.Bundles;
using IctPipeline.Reading.Model;
using IctPipeline.Reading.Normalization;

namespace IctPipeline.Reading;

/// <summary>Reads files: decides what the bytes are, decodes, parses, normalizes. Holds no state; safe for concurrent use.</summary>
public sealed class ArticleReader : IArticleReader
{
    private readonly ReadLimits _options;
    private readonly ArticleNormalizer _normalizer;

    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    public ArticleReader(ReadLimits options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.ThrowIfInvalid();
        _options = options;
        _normalizer = new ArticleNormalizer(_options);
    }

    /// <inheritdoc/>
    public IEnumerable<ReadMember> Read(SourceFile file, IReadTrace? trace = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        return Contained.Enumerate(() => ReadAll(file, trace, cancellationToken));
    }

    private IEnumerable<ReadMember> ReadAll(SourceFile file, IReadTrace? trace, CancellationToken cancellationToken)
    {
        FileGuard.ThrowIfUnfit(file.Bytes, _options);
        var budget = new ReadBudget(_options.CpuBudget, cancellationToken);
        var signature = ContentSniffer.Sniff(file.Bytes.Span);
        if (!Archives.IsArchive(signature) || (signature == ContentSignature.Zip && DocxReader.IsDocx(file.Bytes)))
        {
            return ReadFile(file, file.Bytes, file.Name, member: null, budget, trace);
        }

        trace?.Note("intake", "bundle", signature.ToString());
        return ReadArchive(file, signature, budget, trace, cancellationToken);
    }

    private IEnumerable<ReadMember> ReadArchive(
        SourceFile file,
        ContentSignature signature,
        ReadBudget budget,
        IReadTrace? trace,
        CancellationToken cancellationToken
    )
    {
        foreach (var member in Archives.Open(signature, file.Bytes, file.Name, _options, budget))
        {
            // Each member has a time of its own: a long archive is no slow file.
            var rejection = member.Rejection;
            List<ReadMember> articles = [];
            try
            {
                rejection ??= FileGuard.Refusal(member.Bytes, _options);
                if (rejection is null)
                {
                    articles.AddRange(
                        Contained.Enumerate(() =>
                            ReadFile(
                                file,
                                member.Bytes,
                                member.Path,
                                member.Path,
                                new ReadBudget(_options.CpuBudget, cancellationToken),
                                trace
                            )
                        )
                    );
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

    private IEnumerable<ReadMember> ReadFile(
        SourceFile file,
        ReadOnlyMemory<byte> bytes,
        string name,
        string? member,
        ReadBudget budget,
        IReadTrace? trace
    )
    {
        var facts = FactsOf(bytes, member);
        if (ContentSniffer.Sniff(bytes.Span) == ContentSignature.Zip)
        {
            if (!DocxReader.IsDocx(bytes))
            {
                throw new ArticleRejectedException(
                    RejectionCodes.UnsupportedFormat,
                    $"\"{Path.GetFileName(name)}\" is an archive inside an archive, which is not opened. Put its files into the outer one."
                );
            }

            trace?.Note("parse", "format", ArticleFormats.Docx);
            var document = DocxReader.Read(bytes, _options, budget);
            yield return new ReadMember(
                member,
                _normalizer.Normalize(
                    document,
                    file,
                    facts with
                    {
                        Format = ArticleFormats.Docx,
                        Charset = "utf-8",
                        CharsetConfidence = 1,
                    },
                    budget,
                    trace
                )
            );
            yield break;
        }

        UnsupportedFormats.ThrowIfRecognized(bytes.Span, name);
        var decoded = CharsetDetector.Decode(bytes.Span, member is null ? DeclaredCharset.FromContentType(file.ContentType) : null);
        trace?.Note("decode", "charset", decoded.Charset, $"{decoded.Evidence}, confidence {decoded.Confidence:0.00}");
        if (string.IsNullOrWhiteSpace(decoded.Text))
        {
            throw FileGuard.Empty();
        }

        var context = new ParseContext(decoded.Text, name, member is null ? file.ContentType : null, _options, budget) { Trace = trace };
        var parser = Parsers.Choose(context);
        facts = facts with { Format = parser.Format, Charset = decoded.Charset, CharsetConfidence = Math.Round(decoded.Confidence, 2) };
        foreach (var parsed in parser.Parse(context))
        {
            parsed.Warnings.AddRange(DecodingWarnings.Of(decoded));
            var path =
                member is null ? parsed.Member
                : parsed.Member is null ? member
                : $"{member}#{parsed.Member}";
            yield return new ReadMember(path, _normalizer.Normalize(parsed, file, facts with { Member = path }, budget, trace));
        }
    }

    private static FileFacts FactsOf(ReadOnlyMemory<byte> bytes, string? member) =>
        new()
        {
            Member = member,
            Size = bytes.Length,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes.Span)),
        };
}
