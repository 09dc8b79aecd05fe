using IctPipeline.Core.Circuits;
using IctPipeline.Core.Conditions;
using IctPipeline.Core.Ports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace IctPipeline.Functions.Composition;

/// <summary>Puts a circuit before each dependency that a job needs.</summary>
internal static class Circuits
{
    public static IServiceCollection AddCircuits(this IServiceCollection services)
    {
        services.TryAddSingleton(new CircuitOptions());
        services.AddKeyedSingleton(Dependencies.Blobs, (provider, _) => Create(provider, Dependencies.Blobs));
        services.AddKeyedSingleton(Dependencies.Cosmos, (provider, _) => Create(provider, Dependencies.Cosmos));
        services.Wrap<IArticleSource>((inner, provider) => new CircuitArticleSource(inner, Of(provider, Dependencies.Blobs)));
        services.Wrap<IArticleSource>((inner, provider) => new WatchedArticleSource(inner, provider.GetRequiredService<ConditionBoard>()));
        services.Wrap<IBodyStore>((inner, provider) => new CircuitBodyStore(inner, Of(provider, Dependencies.Blobs)));
        services.Wrap<IArticleStore>((inner, provider) => new CircuitArticleStore(inner, Of(provider, Dependencies.Cosmos)));
        return services;
    }

    private static Circuit Of(IServiceProvider provider, string dependency) => provider.GetRequiredKeyedService<Circuit>(dependency);

    private static Circuit Create(IServiceProvider provider, string dependency) =>
        new(
            dependency,
            provider.GetRequiredService<CircuitOptions>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<Circuit>>(),
            provider.GetService<IDependencyObserver>()
        );

    /// <summary>Puts another implementation around the registered one; those under a key stay as they are.</summary>
    internal static void Wrap<T>(this IServiceCollection services, Func<T, IServiceProvider, T> wrap)
        where T : class
    {
        var inner = services.Last(service => service.ServiceType == typeof(T) && !service.IsKeyedService);
        services.Replace(ServiceDescriptor.Singleton(provider => wrap(Create<T>(inner, provider), provider)));
    }

    private static T Create<T>(ServiceDescriptor descriptor, IServiceProvider provider)
        where T : class =>
        (T)(
            descriptor.ImplementationInstance
            ?? descriptor.ImplementationFactory?.Invoke(provider)
            ?? ActivatorUtilities.CreateInstance(provider, descriptor.ImplementationType!)
        );
}
