namespace IctPipeline.LanguageEmulator;
internal static class EmulatorProgram { public static Task<int> RunAsync(string[] args) => Task.FromResult(args.Length); }
