using IctPipeline.Reading.Model;
using MimeKit;

namespace IctPipeline.Reading.Formats.Mime;

/// <summary>
/// Walks through a message before a tree is made of it: the tree's objects outweigh by far the few bytes that a part or a header takes.
/// </summary>
internal sealed class MimeWeight(ParserOptions options, Stream message, FileContext context)
    : MimeReader(options, message, MimeFormat.Entity)
{
    /// <summary>Header fields of all parts; the busiest real mails have a few hundred.</summary>
    private const int MaxHeaders = 50_000;

    private int _parts;
    private int _headers;

    /// <exception cref="ArticleRejectedException">It has too many parts or header fields.</exception>
    public static void Weigh(ParserOptions options, Stream message, FileContext context) =>
        new MimeWeight(options, message, context).ReadMessage(context.Budget.Cancellation);

    protected override void OnMimePartBegin(ContentType contentType, long offset, int line, CancellationToken cancellationToken) =>
        CountPart();

    protected override void OnMultipartBegin(ContentType contentType, long offset, int line, CancellationToken cancellationToken) =>
        CountPart();

    protected override void OnMessagePartBegin(ContentType contentType, long offset, int line, CancellationToken cancellationToken) =>
        CountPart();

    protected override void OnHeaderRead(Header header, int line, CancellationToken cancellationToken)
    {
        context.Budget.Check();
        if (++_headers > MaxHeaders)
        {
            throw TooMany($"{MaxHeaders:N0} header fields");
        }
    }

    private void CountPart()
    {
        context.Budget.Check();
        if (++_parts > context.Options.MaxMembers)
        {
            throw TooMany($"the {context.Options.MaxMembers:N0} parts that {ReadLimits.Section}:{nameof(ReadLimits.MaxMembers)} allows");
        }
    }

    private static ArticleRejectedException TooMany(string limit) =>
        new(RejectionCodes.BudgetExceeded, $"The message has more than {limit}. No mail program writes such a one; look at its source.");
}
