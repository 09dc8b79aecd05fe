using IctPipeline.LanguageEmulator;

return await EmulatorProgram.RunAsync(args);
