package dev.segue.adapters.ledger.projection;

import dev.segue.application.port.Projections;
import dev.segue.application.progress.ProgressStore;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires what follows the ledger. Imported by the configuration of the ledger. */
@Configuration(proxyBeanMethods = false)
public class ProjectionConfiguration {

    /** Its own name for each process and start, so that nobody is mistaken for an earlier owner. */
    @Bean
    TokenStore tokenStore(DataSource source, Serializer tokens) {
        return JdbcTokenStore.builder()
                .connectionProvider(new SpringDataSourceConnectionProvider(source))
                .serializer(tokens)
                .nodeId(UUID.randomUUID().toString())
                .build();
    }

    @Bean
    ProgressTable progressTable(
            DataSource source, PlatformTransactionManager transactions, Serializer tokens) {
        return new ProgressTable(new JdbcTemplate(source), snapshot(transactions), tokens);
    }

    private static TransactionTemplate snapshot(PlatformTransactionManager transactions) {
        TransactionTemplate template = new TransactionTemplate(transactions);
        template.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return template;
    }

    @Bean
    ProgressHandler progressHandler(ProgressTable table, EventNaming names) {
        return new ProgressHandler(table, names);
    }

    @Bean
    ProgressProcessor progressProcessor(
            ProgressHandler handler,
            EventStore store,
            TokenStore tokens,
            TransactionManager transactions) {
        return new ProgressProcessor(handler, store, tokens, transactions);
    }

    @Bean
    ProgressStore progressStore(
            DataSource source, PlatformTransactionManager transactions, ProgressTable table) {
        return new JdbcProgressStore(new JdbcTemplate(source), snapshot(transactions), table);
    }

    @Bean
    LedgerReader ledgerReader(EventStorageEngine engine) {
        return new LedgerReader(engine);
    }

    @Bean
    ProgressReplay progressReplay(
            ProgressProcessor processor,
            ProgressTable table,
            LedgerReader reader,
            EventNaming names) {
        return new ProgressReplay(processor, table, reader, names);
    }

    @Bean
    Projections projections(DataSource source, LedgerReader reader, ProgressReplay progress) {
        return new LedgerProjections(
                new JdbcTemplate(source), new RouteReplay(source, reader), progress);
    }
}
