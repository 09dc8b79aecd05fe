using IctPipeline.LocalHost.Stack;

namespace IctPipeline.HostContract.Tests;

/// <summary>An empty storage account that ends with the tests of one engine.</summary>
public sealed class Account : IAsyncLifetime
{
    private LocalStack? _stack;

    public string ConnectionString => _stack!.Endpoints.StorageConnectionString;

    public async Task InitializeAsync() =>
        _stack = await LocalStack.StartAsync(new LocalStackOptions { StartLimit = TimeSpan.FromMinutes(3) });

    public async Task DisposeAsync()
    {
        if (_stack is not null)
        {
            await _stack.DisposeAsync();
        }
    }
}
