using IctPipeline.LocalHost.Queues;

namespace IctPipeline.LocalHost.Tests.Queues;

public sealed class QueueTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("Việt", "Vmnhu4d0")]
    public void Encode_Base64_IsUtf8InBase64(string text, string stored)
    {
        Assert.Equal(stored, QueueText.Encode(text, base64: true));
        Assert.True(QueueText.TryDecode(stored, base64: true, out var decoded));
        Assert.Equal(text, decoded);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("abc")]
    [InlineData("/w==")]
    public void TryDecode_NotBase64OfText_IsRefused(string stored) => Assert.False(QueueText.TryDecode(stored, base64: true, out _));

    [Fact]
    public void TryDecode_NoEncoding_IsTheTextItself()
    {
        Assert.True(QueueText.TryDecode("{}", base64: false, out var text));
        Assert.Equal("{}", text);
    }
}
