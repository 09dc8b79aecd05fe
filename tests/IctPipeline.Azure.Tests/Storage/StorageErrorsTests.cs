using System.Diagnostics.CodeAnalysis;
using System.Net.Sockets;
using Azure;
using Azure.Core;
using Azure.Identity;
using IctPipeline.Azure.Storage;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Failures;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;

namespace IctPipeline.Azure.Tests.Storage;

public class StorageErrorsTests
{
    [Fact]
    public void Translate_Status_CarriesStatusAndCode()
    {
        var error = StorageErrors.Translate(
            Dependencies.Blobs,
            new RequestFailedException(
                403,
                "This request is not authorized.\nTime: now\nx-ms-secret: y",
                "AuthorizationFailure",
                innerException: null
            ),
            default
        );

        Assert.Equal(
            (Dependencies.Blobs, 403, "AuthorizationFailure", null),
            (error!.Dependency, error.Status, error.Code, error.RetryAfter)
        );
        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
        Assert.Contains("not authorized", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Retry-After", "7", 7000)]
    [InlineData("retry-after-ms", "250", 250)]
    [InlineData("x-ms-retry-after-ms", "1500", 1500)]
    [InlineData("Retry-After", "Sun, 06 Nov 2022 08:50:37 GMT", 60_000)]
    [InlineData("Retry-After", "Sun, 06 Nov 2022 08:00:00 GMT", null)]
    [InlineData("Retry-After", "soon", null)]
    [InlineData("Retry-After", "-5", null)]
    [InlineData("Other", "7", null)]
    public void RetryAfter_EachForm_IsRead(string header, string value, int? milliseconds)
    {
        var response = new FakeResponse(503, (header, value), ("Date", "Sun, 06 Nov 2022 08:49:37 GMT"));

        var error = StorageErrors.Translate(Dependencies.Queues, new RequestFailedException(response), default);

        Assert.Equal(milliseconds, error!.RetryAfter?.TotalMilliseconds);
        Assert.Equal(503, error.Status);
    }

    [Fact]
    public void Translate_ExhaustedRetries_TheLastTryCounts()
    {
        var exhausted = new AggregateException(new RequestFailedException(500, "first"), new RequestFailedException(503, "last"));

        Assert.Equal(503, StorageErrors.Translate(Dependencies.Blobs, exhausted, default)!.Status);
    }

    public static TheoryData<Exception> NoAnswers =>
        new(
            new RequestFailedException("connection refused"),
            new TaskCanceledException(),
            new TimeoutException(),
            new SocketException((int)SocketError.ConnectionReset),
            new IOException("cut"),
            new HttpRequestException("no route"),
            new AggregateException(new TaskCanceledException(), new TaskCanceledException())
        );

    [Theory]
    [MemberData(nameof(NoAnswers))]
    public void Translate_NothingAnswered_HasStatusZero(Exception error)
    {
        var translated = StorageErrors.Translate(Dependencies.Blobs, error, default);

        Assert.Equal((0, "NoAnswer"), (translated!.Status, translated.Code));
        Assert.Equal(FailureClass.Transient, FailureClassifier.Classify(translated, ArticleStage.Read).Class);
    }

    [Fact]
    public void Translate_NoToken_IsRefusedAccess()
    {
        var error = StorageErrors.Translate(Dependencies.Blobs, new CredentialUnavailableException("no identity"), default);

        Assert.Equal((401, "AuthenticationFailed"), (error!.Status, error.Code));
        Assert.Equal(FailureClass.Outage, FailureClassifier.Classify(error, ArticleStage.Read).Class);
    }

    [Fact]
    public void Translate_CallersCancellationOrOurFault_IsLeftAlone()
    {
        Assert.Null(StorageErrors.Translate(Dependencies.Blobs, new TaskCanceledException(), new CancellationToken(canceled: true)));
        Assert.Null(StorageErrors.Translate(Dependencies.Blobs, new InvalidOperationException(), default));
        Assert.Null(StorageErrors.Translate(Dependencies.Blobs, new ArgumentException("x"), default));
    }

    private sealed class FakeResponse(int status, params (string Name, string Value)[] headers) : Response
    {
        public override int Status => status;

        public override string ReasonPhrase => "";

        public override Stream? ContentStream { get; set; }

        public override string ClientRequestId { get; set; } = "";

        public override void Dispose() { }

        protected override bool ContainsHeader(string name) => TryGetHeader(name, out _);

        protected override IEnumerable<HttpHeader> EnumerateHeaders() =>
            headers.Select(header => new HttpHeader(header.Name, header.Value));

        protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value)
        {
            value = headers.FirstOrDefault(header => string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase)).Value;
            return value is not null;
        }

        protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
        {
            values = TryGetHeader(name, out var value) ? [value] : null;
            return values is not null;
        }
    }
}
