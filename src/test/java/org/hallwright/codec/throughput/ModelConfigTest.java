package org.hallwright.codec.throughput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hallwright.base.Outcome;
import org.hallwright.engine.throughput.model.TransformerModel;
import org.hallwright.engine.throughput.model.TransformerModel.Window;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelConfigTest {

    /** Published totals in billions; the fields as the families' own files write them. */
    @ParameterizedTest(name = "{0}: {1} billion")
    @DisplayName("Dimensions as each family writes them give the published number of weights within 1 %")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Llama 3.1 8B|8.03|'model_type':'llama','hidden_act':'silu','hidden_size':4096,'intermediate_size':14336,'num_attention_heads':32,'num_hidden_layers':32,'num_key_value_heads':8,'vocab_size':128256,'tie_word_embeddings':false",
                "Llama 3.2 1B|1.236|'model_type':'llama','hidden_act':'silu','hidden_size':2048,'intermediate_size':8192,'num_attention_heads':32,'head_dim':64,'num_hidden_layers':16,'num_key_value_heads':8,'vocab_size':128256,'tie_word_embeddings':true",
                "Llama 4 Scout|107.8|'text_config':{'model_type':'llama4_text','hidden_act':'silu','hidden_size':5120,'intermediate_size':8192,'intermediate_size_mlp':16384,'num_attention_heads':40,'head_dim':128,'num_hidden_layers':48,'num_key_value_heads':8,'num_local_experts':16,'num_experts_per_tok':1,'interleave_moe_layer_step':1,'vocab_size':202048},'model_type':'llama4'",
                "Llama 4 Maverick|400.7|'text_config':{'model_type':'llama4_text','hidden_act':'silu','hidden_size':5120,'intermediate_size':8192,'intermediate_size_mlp':16384,'num_attention_heads':40,'head_dim':128,'num_hidden_layers':48,'num_key_value_heads':8,'num_local_experts':128,'num_experts_per_tok':1,'interleave_moe_layer_step':2,'vocab_size':202048}",
                "Mixtral 8x7B|46.7|'model_type':'mixtral','hidden_act':'silu','hidden_size':4096,'intermediate_size':14336,'num_attention_heads':32,'num_hidden_layers':32,'num_key_value_heads':8,'num_local_experts':8,'num_experts_per_tok':2,'vocab_size':32000",
                "Qwen1.5-MoE-A2.7B|14.3|'model_type':'qwen2_moe','hidden_act':'silu','hidden_size':2048,'intermediate_size':5632,'moe_intermediate_size':1408,'shared_expert_intermediate_size':5632,'num_attention_heads':16,'num_hidden_layers':24,'num_key_value_heads':16,'num_experts':60,'num_experts_per_tok':4,'decoder_sparse_step':1,'vocab_size':151936",
                "Qwen3-30B-A3B|30.5|'model_type':'qwen3_moe','hidden_act':'silu','hidden_size':2048,'head_dim':128,'intermediate_size':6144,'moe_intermediate_size':768,'num_attention_heads':32,'num_hidden_layers':48,'num_key_value_heads':4,'num_experts':128,'num_experts_per_tok':8,'decoder_sparse_step':1,'mlp_only_layers':[],'vocab_size':151936",
                "DeepSeek-V2|235.7|'model_type':'deepseek_v2','hidden_act':'silu','hidden_size':5120,'intermediate_size':12288,'moe_intermediate_size':1536,'num_attention_heads':128,'num_hidden_layers':60,'num_key_value_heads':128,'n_routed_experts':160,'n_shared_experts':2,'num_experts_per_tok':6,'first_k_dense_replace':1,'moe_layer_freq':1,'kv_lora_rank':512,'q_lora_rank':1536,'qk_nope_head_dim':128,'qk_rope_head_dim':64,'v_head_dim':128,'vocab_size':102400",
                "DeepSeek-V2-Lite|15.7|'model_type':'deepseek_v2','hidden_act':'silu','hidden_size':2048,'intermediate_size':10944,'moe_intermediate_size':1408,'num_attention_heads':16,'num_hidden_layers':27,'num_key_value_heads':16,'n_routed_experts':64,'n_shared_experts':2,'num_experts_per_tok':6,'first_k_dense_replace':1,'kv_lora_rank':512,'q_lora_rank':null,'qk_nope_head_dim':128,'qk_rope_head_dim':64,'v_head_dim':128,'vocab_size':102400",
                "DeepSeek-V3|671|'model_type':'deepseek_v3','hidden_act':'silu','hidden_size':7168,'intermediate_size':18432,'moe_intermediate_size':2048,'num_attention_heads':128,'num_hidden_layers':61,'num_key_value_heads':128,'n_routed_experts':256,'n_shared_experts':1,'num_experts_per_tok':8,'first_k_dense_replace':3,'kv_lora_rank':512,'q_lora_rank':1536,'qk_nope_head_dim':128,'qk_rope_head_dim':64,'v_head_dim':128,'vocab_size':129280",
                "Gemma 7B|8.54|'model_type':'gemma','hidden_act':'gelu','hidden_size':3072,'head_dim':256,'intermediate_size':24576,'num_attention_heads':16,'num_hidden_layers':28,'num_key_value_heads':16,'vocab_size':256000",
                "Gemma 2 27B|27.2|'model_type':'gemma2','hidden_activation':'gelu_pytorch_tanh','hidden_size':4608,'head_dim':128,'intermediate_size':36864,'num_attention_heads':32,'num_hidden_layers':46,'num_key_value_heads':16,'vocab_size':256000",
                "Phi-2|2.78|'model_type':'phi','hidden_act':'gelu_new','hidden_size':2560,'intermediate_size':10240,'num_attention_heads':32,'num_hidden_layers':32,'num_key_value_heads':null,'vocab_size':51200,'tie_word_embeddings':false",
                "Phi-3-medium|14.0|'model_type':'phi3','hidden_act':'silu','hidden_size':5120,'intermediate_size':17920,'num_attention_heads':40,'num_hidden_layers':40,'num_key_value_heads':10,'vocab_size':32064,'tie_word_embeddings':false",
                "GPT-2 XL|1.557|'model_type':'gpt2','activation_function':'gelu_new','n_embd':1600,'n_layer':48,'n_head':25,'n_inner':null,'vocab_size':50257",
                "GPT-J 6B|6.05|'model_type':'gptj','activation_function':'gelu_new','n_embd':4096,'n_layer':28,'n_head':16,'n_inner':null,'vocab_size':50400,'tie_word_embeddings':false",
                "GPT-NeoX 20B|20.6|'model_type':'gpt_neox','hidden_act':'gelu_fast','hidden_size':6144,'intermediate_size':24576,'num_attention_heads':64,'num_hidden_layers':44,'vocab_size':50432,'tie_word_embeddings':false",
                "StarCoder|15.5|'model_type':'gpt_bigcode','activation_function':'gelu','n_embd':6144,'n_layer':40,'n_head':48,'n_inner':24576,'multi_query':true,'vocab_size':49152",
                "BLOOM|176.2|'model_type':'bloom','hidden_size':14336,'n_layer':70,'n_head':112,'vocab_size':250880",
                "OPT 66B|65.7|'model_type':'opt','activation_function':'relu','hidden_size':9216,'ffn_dim':36864,'num_attention_heads':72,'num_hidden_layers':64,'vocab_size':50272",
                "Falcon 7B|7.22|'model_type':'falcon','hidden_size':4544,'num_attention_heads':71,'num_hidden_layers':32,'multi_query':true,'new_decoder_architecture':false,'vocab_size':65024",
                "Falcon 40B|41.8|'model_type':'falcon','hidden_size':8192,'num_attention_heads':128,'num_hidden_layers':60,'num_kv_heads':8,'multi_query':true,'new_decoder_architecture':true,'vocab_size':65024",
                "MPT 7B|6.65|'model_type':'mpt','d_model':4096,'n_heads':32,'n_layers':32,'expansion_ratio':4,'vocab_size':50432",
                "ChatGLM3 6B|6.24|'model_type':'chatglm','hidden_size':4096,'ffn_hidden_size':13696,'num_layers':28,'num_attention_heads':32,'kv_channels':128,'multi_query_attention':true,'multi_query_group_num':2,'padded_vocab_size':65024",
                "GLM-4.5|352.8|'model_type':'glm4_moe','hidden_act':'silu','hidden_size':5120,'head_dim':128,'intermediate_size':12288,'moe_intermediate_size':1536,'num_attention_heads':96,'num_hidden_layers':92,'num_key_value_heads':8,'n_routed_experts':160,'n_shared_experts':1,'num_experts_per_tok':8,'first_k_dense_replace':3,'vocab_size':151552",
                "gpt-oss 120B|116.8|'model_type':'gpt_oss','hidden_act':'silu','hidden_size':2880,'head_dim':64,'intermediate_size':2880,'num_attention_heads':64,'num_hidden_layers':36,'num_key_value_heads':8,'num_local_experts':128,'num_experts_per_tok':4,'vocab_size':201088,'layer_types':['sliding_attention','full_attention']",
                "DBRX|131.6|'model_type':'dbrx','d_model':6144,'n_heads':48,'n_layers':40,'attn_config':{'kv_n_heads':8},'ffn_config':{'ffn_act_fn':{'name':'silu'},'ffn_hidden_size':10752,'moe_num_experts':16,'moe_top_k':4},'vocab_size':100352",
                "Nemotron-4 340B|341|'model_type':'nemotron','hidden_act':'relu2','hidden_size':18432,'intermediate_size':73728,'num_attention_heads':96,'num_hidden_layers':96,'num_key_value_heads':8,'vocab_size':256000",
                "Qwen 7B, first|7.72|'model_type':'qwen','hidden_size':4096,'intermediate_size':22016,'num_attention_heads':32,'num_hidden_layers':32,'vocab_size':151936,'tie_word_embeddings':false",
                "Mistral 7B|7.24|'model_type':'mistral','hidden_act':'silu','hidden_size':4096,'intermediate_size':14336,'num_attention_heads':32,'num_hidden_layers':32,'num_key_value_heads':8,'sliding_window':4096,'vocab_size':32000",
                "Mistral Nemo|12.25|'model_type':'mistral','hidden_act':'silu','hidden_size':5120,'head_dim':128,'intermediate_size':14336,'num_attention_heads':32,'num_hidden_layers':40,'num_key_value_heads':8,'sliding_window':null,'vocab_size':131072",
                "Mistral Small 3|23.57|'model_type':'mistral','hidden_act':'silu','hidden_size':5120,'head_dim':128,'intermediate_size':32768,'num_attention_heads':32,'num_hidden_layers':40,'num_key_value_heads':8,'sliding_window':null,'vocab_size':131072",
                "Mixtral 8x22B|140.6|'model_type':'mixtral','hidden_act':'silu','hidden_size':6144,'intermediate_size':16384,'num_attention_heads':48,'num_hidden_layers':56,'num_key_value_heads':8,'num_local_experts':8,'num_experts_per_tok':2,'sliding_window':null,'vocab_size':32000",
                "Llama 3.1 70B|70.55|'model_type':'llama','hidden_act':'silu','hidden_size':8192,'intermediate_size':28672,'num_attention_heads':64,'num_hidden_layers':80,'num_key_value_heads':8,'vocab_size':128256",
                "Llama 3.1 405B|405.85|'model_type':'llama','hidden_act':'silu','hidden_size':16384,'intermediate_size':53248,'num_attention_heads':128,'num_hidden_layers':126,'num_key_value_heads':8,'vocab_size':128256",
                "Qwen2 0.5B|0.494|'model_type':'qwen2','hidden_act':'silu','hidden_size':896,'intermediate_size':4864,'num_attention_heads':14,'num_hidden_layers':24,'num_key_value_heads':2,'sliding_window':32768,'max_window_layers':24,'use_sliding_window':false,'tie_word_embeddings':true,'vocab_size':151936",
                "Qwen2.5 72B|72.7|'model_type':'qwen2','hidden_act':'silu','hidden_size':8192,'intermediate_size':29568,'num_attention_heads':64,'num_hidden_layers':80,'num_key_value_heads':8,'use_sliding_window':false,'vocab_size':152064",
                "Qwen3-235B-A22B|235.1|'model_type':'qwen3_moe','hidden_act':'silu','hidden_size':4096,'head_dim':128,'intermediate_size':12288,'moe_intermediate_size':1536,'num_attention_heads':64,'num_hidden_layers':94,'num_key_value_heads':4,'num_experts':128,'num_experts_per_tok':8,'decoder_sparse_step':1,'mlp_only_layers':[],'vocab_size':151936",
                "Qwen3-Coder-480B|480.2|'model_type':'qwen3_moe','hidden_act':'silu','hidden_size':6144,'head_dim':128,'intermediate_size':8192,'moe_intermediate_size':2560,'num_attention_heads':96,'num_hidden_layers':62,'num_key_value_heads':8,'num_experts':160,'num_experts_per_tok':8,'decoder_sparse_step':1,'vocab_size':151936",
                "Gemma 3 1B|1.0|'model_type':'gemma3_text','hidden_activation':'gelu_pytorch_tanh','hidden_size':1152,'head_dim':256,'intermediate_size':6912,'num_attention_heads':4,'num_hidden_layers':26,'num_key_value_heads':1,'sliding_window':512,'sliding_window_pattern':6,'vocab_size':262144",
                "Gemma 3 12B, language part|11.77|'text_config':{'model_type':'gemma3_text','hidden_activation':'gelu_pytorch_tanh','hidden_size':3840,'head_dim':256,'intermediate_size':15360,'num_attention_heads':16,'num_hidden_layers':48,'num_key_value_heads':8,'sliding_window':1024,'vocab_size':262208}",
                "Gemma 3 27B, language part|27.02|'text_config':{'model_type':'gemma3_text','hidden_activation':'gelu_pytorch_tanh','hidden_size':5376,'head_dim':128,'intermediate_size':21504,'num_attention_heads':32,'num_hidden_layers':62,'num_key_value_heads':16,'sliding_window':1024,'vocab_size':262208}",
                "Command R|34.98|'model_type':'cohere','hidden_act':'silu','hidden_size':8192,'intermediate_size':22528,'num_attention_heads':64,'num_hidden_layers':40,'num_key_value_heads':64,'vocab_size':256000",
                "Command R+|103.8|'model_type':'cohere','hidden_act':'silu','hidden_size':12288,'intermediate_size':33792,'num_attention_heads':96,'num_hidden_layers':64,'num_key_value_heads':8,'vocab_size':256000",
                "Command R7B|8.03|'model_type':'cohere2','hidden_act':'silu','hidden_size':4096,'head_dim':128,'intermediate_size':14336,'num_attention_heads':32,'num_hidden_layers':32,'num_key_value_heads':8,'sliding_window':4096,'sliding_window_pattern':4,'vocab_size':256000",
                "Phi-4|14.66|'model_type':'phi3','hidden_act':'silu','hidden_size':5120,'intermediate_size':17920,'num_attention_heads':40,'num_hidden_layers':40,'num_key_value_heads':10,'sliding_window':null,'vocab_size':100352,'tie_word_embeddings':false",
                "OLMo 2 32B|32.2|'model_type':'olmo2','hidden_act':'silu','hidden_size':5120,'intermediate_size':27648,'num_attention_heads':40,'num_hidden_layers':64,'num_key_value_heads':8,'vocab_size':100352,'tie_word_embeddings':false",
                "Yi 34B|34.4|'model_type':'llama','hidden_act':'silu','hidden_size':7168,'intermediate_size':20480,'num_attention_heads':56,'num_hidden_layers':60,'num_key_value_heads':8,'vocab_size':64000,'tie_word_embeddings':false",
                "InternLM2 20B|19.86|'model_type':'internlm2','hidden_act':'silu','hidden_size':6144,'intermediate_size':16384,'num_attention_heads':48,'num_hidden_layers':48,'num_key_value_heads':8,'vocab_size':92544,'tie_word_embeddings':false",
                "SmolLM2 1.7B|1.711|'model_type':'llama','hidden_act':'silu','hidden_size':2048,'intermediate_size':8192,'num_attention_heads':32,'num_hidden_layers':24,'num_key_value_heads':32,'vocab_size':49152,'tie_word_embeddings':true",
                "MiniCPM3 4B|4.07|'model_type':'minicpm3','hidden_act':'silu','hidden_size':2560,'intermediate_size':6400,'num_attention_heads':40,'num_hidden_layers':62,'num_key_value_heads':40,'kv_lora_rank':256,'q_lora_rank':768,'qk_nope_head_dim':64,'qk_rope_head_dim':32,'v_head_dim':64,'vocab_size':73448,'tie_word_embeddings':true",
                "Kimi K2|1026|'model_type':'kimi_k2','hidden_act':'silu','hidden_size':7168,'intermediate_size':18432,'moe_intermediate_size':2048,'num_attention_heads':64,'num_hidden_layers':61,'num_key_value_heads':64,'n_routed_experts':384,'n_shared_experts':1,'num_experts_per_tok':8,'first_k_dense_replace':1,'kv_lora_rank':512,'q_lora_rank':1536,'qk_nope_head_dim':128,'qk_rope_head_dim':64,'v_head_dim':128,'vocab_size':163840",
                "MiniMax-M2|228.7|'model_type':'minimax_m2','hidden_act':'silu','hidden_size':3072,'head_dim':128,'intermediate_size':1536,'num_attention_heads':48,'num_hidden_layers':62,'num_key_value_heads':8,'num_local_experts':256,'num_experts_per_tok':8,'attn_type_list':[1,1,1,1],'vocab_size':200064",
                "Granite MoE 3B|3.3|'model_type':'granitemoe','hidden_act':'silu','hidden_size':1536,'intermediate_size':512,'num_attention_heads':24,'num_hidden_layers':32,'num_key_value_heads':8,'num_local_experts':40,'num_experts_per_tok':8,'vocab_size':49155,'tie_word_embeddings':true"
            })
    void published(String name, double billions, String fields) {
        var ok = assertInstanceOf(Outcome.Ok.class, read("{" + fields + "}"), name);
        var model = assertInstanceOf(TransformerModel.class, ok.value());
        assertEquals(billions * 1e9, model.parameters(), 0.01 * billions * 1e9, name);
        assertTrue(model.activeWeights() > 0 && Double.isFinite(model.kvElements(1)));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("Layers with a sliding window are counted as each family's own code counts them")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Mistral 7B|32|4096|32|'model_type':'mistral','sliding_window':4096",
                "Mistral 7B v0.3|32|0|0|'model_type':'mistral','sliding_window':null",
                "Gemma 2 27B|46|4096|23|'model_type':'gemma2','sliding_window':4096",
                "Gemma 3 27B|62|1024|52|'model_type':'gemma3_text','sliding_window':1024,'sliding_window_pattern':6",
                "gpt-oss 120B|36|128|18|'model_type':'gpt_oss','sliding_window':128,'layer_types':['sliding_attention','full_attention']",
                "Command R7B|32|4096|24|'model_type':'cohere2','sliding_window':4096",
                "Qwen2 72B|80|0|0|'model_type':'qwen2','sliding_window':131072,'max_window_layers':80,'use_sliding_window':false",
                "Qwen2, its window used|80|4096|10|'model_type':'qwen2','sliding_window':4096,'max_window_layers':70,'use_sliding_window':true",
                "Llama 4 Scout|48|8192|36|'model_type':'llama4_text','attention_chunk_size':8192",
                "EXAONE 4.0 32B|64|4096|48|'model_type':'exaone4','sliding_window':4096,'sliding_window_pattern':'LLLG'",
                "Llama 3.1 8B|32|0|0|'model_type':'llama'"
            })
    void windows(String name, int layers, int tokens, int windowed, String fields) {
        var model = read("{" + fields + ",'hidden_act':'silu','hidden_size':4096,'num_attention_heads':32,"
                        + "'num_hidden_layers':" + layers + ",'vocab_size':32000}")
                .orThrow();
        assertEquals(new Window(tokens, windowed), model.window(), name);
    }

    @ParameterizedTest
    @DisplayName("A model that is not one stack of attention layers is refused by the field that says so")
    @ValueSource(
            strings = {
                "'model_type':'mamba2','hidden_size':4096,'num_hidden_layers':64,'state_size':128,'vocab_size':50288",
                "'model_type':'jamba','hidden_size':4096,'num_attention_heads':32,'num_hidden_layers':32,'attn_layer_period':8,'num_experts':16,'num_experts_per_tok':2,'vocab_size':65536",
                "'model_type':'nemotron_h','hidden_size':4480,'num_attention_heads':40,'num_hidden_layers':56,'hybrid_override_pattern':'M-M*','vocab_size':131072",
                "'model_type':'qwen3_next','hidden_size':2048,'num_attention_heads':16,'num_hidden_layers':48,'linear_num_key_heads':16,'vocab_size':151936",
                "'model_type':'x','hidden_size':2048,'num_attention_heads':16,'num_hidden_layers':2,'layer_types':['linear_attention','full_attention'],'vocab_size':151936",
                "'model_type':'rwkv','hidden_size':2048,'num_attention_heads':16,'num_hidden_layers':24,'vocab_size':50277",
                "'model_type':'minimax_text_01','hidden_size':6144,'num_attention_heads':64,'num_hidden_layers':80,'attn_type_list':[0,0,1],'vocab_size':200064",
                "'model_type':'gemma3n_text','hidden_size':2048,'num_attention_heads':8,'num_hidden_layers':30,'altup_num_inputs':4,'vocab_size':262400",
                "'model_type':'nemotron-nas','hidden_size':8192,'num_attention_heads':64,'num_hidden_layers':80,'block_configs':[{}],'vocab_size':128256",
                "'model_type':'t5','is_encoder_decoder':true,'d_model':1024,'num_heads':16,'num_layers':24,'vocab_size':32128"
            })
    void refused(String fields) {
        assertInstanceOf(Outcome.Failed.class, read("{" + fields + "}"), fields);
    }

    @ParameterizedTest
    @DisplayName("A field that is there and cannot be read is a named problem, never another value")
    @ValueSource(
            strings = {
                "'num_key_value_heads':'eight'",
                "'num_key_value_heads':0",
                "'intermediate_size':-1",
                "'head_dim':1.5",
                "'head_dim':[128]",
                "'num_key_value_heads':12345678901234567890",
                "'num_experts':[64,64]",
                "'num_experts':8",
                "'num_experts':8,'num_experts_per_tok':16",
                "'num_experts':8,'num_experts_per_tok':0",
                "'sliding_window':-1",
                "'sliding_window':'all'",
                "'kv_lora_rank':512,'qk_nope_head_dim':1.5",
                "'kv_lora_rank':512,'v_head_dim':0",
                "'vocab_size':null",
                "'num_hidden_layers':NaN"
            })
    void unreadable(String field) {
        String base = "'hidden_act':'silu','hidden_size':4096,'intermediate_size':14336,'num_attention_heads':32,"
                + "'num_hidden_layers':32,'vocab_size':128256";
        String name = field.substring(0, field.indexOf(':'));
        String others = base.replaceAll(name + ":[^,]*,?", "");
        assertInstanceOf(Outcome.Ok.class, read("{" + base + "}"));
        assertInstanceOf(
                Outcome.Failed.class, read("{" + others + (others.endsWith(",") ? "" : ",") + field + "}"), field);
    }

    @Test
    @DisplayName("A file cut anywhere is a named problem and nothing else")
    void truncated() {
        var whole = "{\"text_config\":{\"hidden_act\":\"silu\",\"hidden_size\":4096,\"num_attention_heads\":32,"
                + "\"num_hidden_layers\":32,\"vocab_size\":128256}}";
        for (int i = 0; i < whole.length(); i++) {
            assertInstanceOf(Outcome.Failed.class, ModelConfig.read(whole.substring(0, i), ""), whole.substring(0, i));
        }
        assertInstanceOf(Outcome.Ok.class, ModelConfig.read(whole, ""));
        var huge = new byte[ModelConfig.LARGEST_BYTES + 1];
        assertInstanceOf(Outcome.Failed.class, ModelConfig.read(huge, ""));
        for (var odd : List.of("null", "7", "\"x\"", "{\"text_config\": 5}", "{\"text_config\": {}}")) {
            assertInstanceOf(Outcome.Failed.class, ModelConfig.read(odd.getBytes(StandardCharsets.UTF_8), ""), odd);
        }
    }

    private static Outcome<TransformerModel> read(String text) {
        return ModelConfig.read(text.replace('\'', '"'), "");
    }
}
