using System.Text.Json;
using IctPipeline.Azure.Storage;

namespace IctPipeline.Azure.Tests.Storage;

public sealed class QueueMessageTextTests
{
    [Theory]
    [InlineData("{}", "{}")]
    [InlineData(" [1]", " [1]")]
    [InlineData("e30=", "{}")]
    [InlineData("Vmnhu4d0", "Việt")]
    [InlineData("", "")]
    public void ToJson_JsonOrBase64_IsItsText(string stored, string text) => Assert.Equal(text, QueueMessageText.ToJson(stored));

    [Theory]
    [InlineData("garbage not base64 %%%")]
    [InlineData("abc")]
    [InlineData("/w==")]
    [InlineData("\u0001")]
    public void ToJson_Neither_IsRefused(string stored)
    {
        Assert.Throws<JsonException>(() => QueueMessageText.ToJson(stored));
        Assert.False(QueueMessageText.TryFromBase64(stored, out _));
    }
}
