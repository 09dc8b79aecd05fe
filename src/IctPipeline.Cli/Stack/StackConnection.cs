using System.CommandLine;
using IctPipeline.Azure;
using IctPipeline.Azure.Cosmos;
using IctPipeline.Azure.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IctPipeline.Cli.Stack;

/// <summary>The pipeline's adapters, connected to a running local stack or to the configured account.</summary>
internal sealed class StackConnection : IAsyncDisposable
{
    /// <summary>Seconds within which storage answers a person's question, and how often it is asked again.</summary>
    private const int AnswerSeconds = 10;

    private const int Retries = 1;

    private readonly ServiceProvider _services;

    private StackConnection(ServiceProvider services, string name, RunningStack? local) =>
        (_services, Name, Local) = (services, name, local);

    /// <summary>What it is connected to, for people: nobody should write into the wrong account unawares.</summary>
    public string Name { get; }

    /// <summary>Null for an account.</summary>
    public RunningStack? Local { get; }

    public IServiceProvider Services => _services;

    /// <summary>Option that chooses the configured account even while a local stack runs.</summary>
    public static Option<bool> AccountOption() =>
        new("--account") { Description = "Use the account of the settings ArticlesStorage and Cosmos, even if a local stack runs." };

    /// <summary>Connects to the stack that runs in the data folder, or else to the account that the environment names.</summary>
    /// <param name="dataFolder">Of the local stack.</param>
    /// <param name="account">Whether the account is meant even if a stack runs.</param>
    /// <param name="documentsOnly">Only Cosmos DB is needed: settings of the storage may be missing.</param>
    /// <param name="uploads">Whether whole files are sent: storage is then given as long for a request as the pipeline gives it.</param>
    /// <exception cref="UserError">There is neither.</exception>
    public static StackConnection Open(string dataFolder, bool account, bool documentsOnly = false, bool uploads = false)
    {
        var stack = account ? null : RunningStackFile.Read(dataFolder);
        if (stack is { IsAlive: true })
        {
            var settings = new ConfigurationBuilder().AddInMemoryCollection(stack.ToSettings()).Build();
            return new StackConnection(Provide(settings, uploads), $"the local stack in {dataFolder}", stack);
        }

        if (!account && RunningStackFile.Damage(dataFolder) is { } damage)
        {
            throw new UserError(ExitCodes.Unreachable, damage);
        }

        var environment = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        var services = Provide(environment, uploads);
        try
        {
            // Says which setting is missing or wrong before anything is asked of anybody.
            if (documentsOnly)
            {
                _ = services.GetRequiredService<CosmosOptions>();
            }
            else
            {
                services.GetRequiredService<IStartupValidator>().Validate();
            }

            return new StackConnection(services, "the configured account", null);
        }
        catch (Exception error) when (Reasons(error) is { } reasons)
        {
            services.Dispose();
            throw new UserError(
                ExitCodes.Unreachable,
                $"No local stack runs in {dataFolder} (start one with `ict up`), and no account is configured: {reasons}"
            );
        }
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    /// <summary>The sentences of the options that are wrong; null where the error is another one.</summary>
    private static string? Reasons(Exception error) =>
        error switch
        {
            OptionsValidationException invalid => string.Join(" ", invalid.Failures),
            AggregateException { InnerExceptions: var all } when all.All(inner => inner is OptionsValidationException) => string.Join(
                " ",
                all.Select(Reasons)
            ),
            _ => null,
        };

    private static ServiceProvider Provide(IConfiguration configuration, bool uploads)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(configuration).AddAzureAdapters(configuration);
        return (uploads ? services : services.PostConfigure<StorageOptions>(ForAPerson)).BuildServiceProvider();
    }

    /// <summary>The pipeline's patience is made for work in the background: four minutes, which nobody waits at a keyboard.</summary>
    internal static void ForAPerson(StorageOptions options)
    {
        var ofPipeline = new StorageOptions();
        if ((options.MaxRetries, options.NetworkTimeoutSeconds) == (ofPipeline.MaxRetries, ofPipeline.NetworkTimeoutSeconds))
        {
            (options.MaxRetries, options.NetworkTimeoutSeconds) = (Retries, AnswerSeconds);
        }
    }
}
