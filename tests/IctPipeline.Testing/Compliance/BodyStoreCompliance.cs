using IctPipeline.Core.Ports;
using Xunit;

namespace IctPipeline.Testing.Compliance;

/// <summary>What every <see cref="IBodyStore"/> promises.</summary>
public abstract class BodyStoreCompliance
{
    private static readonly string Version = new('0', 64);
    private readonly string _id = Guid.NewGuid().ToString("n");

    /// <summary>The store under test.</summary>
    protected abstract IBodyStore Bodies { get; }

    /// <summary>The text as it is stored; null where there is none of that name.</summary>
    protected abstract Task<string?> ReadAsync(string name);

    [Fact]
    public async Task Save_Text_IsThereUnderItsName()
    {
        var name = await Bodies.SaveAsync(_id, Version, "Đoạn một.\n\n한국어 🙂", default);

        Assert.Equal($"{_id}/{Version}.txt", name);
        Assert.True(await Bodies.ExistsAsync(name, default));
        Assert.Equal("Đoạn một.\n\n한국어 🙂", await ReadAsync(name));
    }

    [Fact]
    public async Task Save_Again_ChangesNothing()
    {
        var name = await Bodies.SaveAsync(_id, Version, "text", default);

        Assert.Equal(name, await Bodies.SaveAsync(_id, Version, "text", default));
        Assert.Equal("text", await ReadAsync(name));
    }

    [Fact]
    public async Task Delete_Saved_IsGone()
    {
        var name = await Bodies.SaveAsync(_id, Version, "text", default);
        var other = await Bodies.SaveAsync(_id, new string('1', 64), "other", default);

        await Bodies.DeleteAsync(name, default);

        Assert.False(await Bodies.ExistsAsync(name, default));
        Assert.Null(await ReadAsync(name));
        Assert.Equal("other", await ReadAsync(other));
    }

    [Fact]
    public async Task Delete_NotThere_IsAsGood()
    {
        await Bodies.DeleteAsync($"{_id}/{Version}.txt", default);

        Assert.False(await Bodies.ExistsAsync($"{_id}/{Version}.txt", default));
    }
}
